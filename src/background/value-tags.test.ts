import { describe, expect, it } from 'vitest';
import { valueTagger } from '../detect/tags/value-tag.ts';
import { defaultView } from '../policy/default-view.ts';
import { valueTags } from './value-tags.ts';

const key = new Uint8Array(32).fill(7);
const tag = valueTagger(key);
const exceptions = [
  {
    id: 'hotline',
    detectors: null,
    pattern: null,
    tags: [`phone:${tag('phone', '+15550100')}`],
    expiresAt: 4e12,
  },
];
const stand = (own: Uint8Array | null, excepting = exceptions) =>
  valueTags({
    view: async () => ({ ...defaultView, exceptions: excepting }),
    tagKey: async () => own,
  });
const ours = { detector: 'phone', value: '+15550100' };

describe('a gate', () => {
  it('hears the tag of what is excepted, and of nothing else', async () => {
    const next = { detector: 'phone', value: '+15550101' };
    const other = { detector: 'email', value: '+15550100' };
    expect(await stand(key).excepted([next, ours, other])).toEqual([
      null,
      tag('phone', '+15550100'),
      null,
    ]);
  });

  it('hears nothing where the key is another or missing, or nothing is excepted', async () => {
    expect(await stand(null).excepted([ours])).toEqual([null]);
    expect(await stand(new Uint8Array(32)).excepted([ours])).toEqual([null]);
    expect(await stand(key, []).excepted([ours])).toEqual([null]);
  });
});

describe('the worker', () => {
  it('tags only where the policy excepts values and the key is there', async () => {
    expect((await stand(key).tagOf())?.('phone', '1')).toBe(tag('phone', '1'));
    expect(await stand(null).tagOf()).toBeUndefined();
    expect(await stand(key, []).tagOf()).toBeUndefined();
  });
});
