// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { Interest } from '../protocol/page.ts';
import type { Carried } from './body.ts';
import type { Channel, Held } from './channel.ts';
import { judge as judgeIn } from './judge.ts';

const line = { transport: 'fetch', method: 'POST', url: 'https://x/' } as const;
const body: Carried = {
  load: null,
  isHeavy: false,
  wire: '"wire"',
  keep: () => '',
  files: () => [],
  rebuild: () => '',
};
const channel = (interest: Interest, ask: Channel['ask']) => ({
  probe: () => interest,
  ask: vi.fn(ask),
  fault: vi.fn<(where: string) => void>(),
  onInsert: () => undefined,
});
const judge = (
  asked: Channel,
  ...rest: Parameters<typeof judgeIn> extends [unknown, ...infer Rest] ? Rest : never
) => judgeIn({ channel: asked }, ...rest);
const refused = () => ({ settled: { verdict: 'refuse' }, held: null }) as const;
const broken = () => {
  throw new Error('ours');
};

describe('judge', () => {
  it('neither reads nor asks where nobody wants to know', () => {
    const gate = channel('pass', refused);
    const open = vi.fn(() => body);
    expect(judge(gate, line, open, false).settled).toEqual({ verdict: 'pass' });
    expect(open).not.toHaveBeenCalled();
    expect(gate.ask).not.toHaveBeenCalled();
    expect(judge(channel('read', refused), line, open, false).settled).toEqual({
      verdict: 'refuse',
    });
  });

  it.each([
    ['read', 'refuse'],
    ['peek', 'pass'],
  ] as const)('%s: what breaks on our side ends as %s', (interest, verdict) => {
    const gate = channel(interest, refused);
    expect(judge(gate, line, broken, false).settled).toEqual({ verdict });
    expect(gate.fault).toHaveBeenCalledOnce();
    expect(
      judge(
        channel(interest, () => null),
        line,
        () => body,
        false,
      ).settled,
    ).toEqual({
      verdict,
    });
    const unread = judge(gate, line, () => ({ ...body, load: (_done, failed) => failed() }), false);
    expect(unread.held).not.toBeNull();
  });

  it('refuses what breaks while a file was read', () => {
    const gate = channel('read', broken);
    let read = (_wire: string): void => undefined;
    const load: Carried['load'] = (done) => {
      read = done;
    };
    const { held } = judge(gate, line, () => ({ ...body, load }), false);
    const settle = vi.fn<Held['settle']>();
    Object.assign(held ?? {}, { settle });
    read('1');
    expect(settle).toHaveBeenCalledExactlyOnceWith({ verdict: 'refuse' });
  });

  it('peeks at no file, and at nothing it had to wait for', () => {
    const gate = channel('peek', refused);
    const slow: Carried = { ...body, load: (done) => done('1') };
    expect(judge(gate, line, () => ({ ...slow, isHeavy: true }), false).settled).toEqual({
      verdict: 'pass',
    });
    expect(judge(gate, line, () => slow, true).settled).toEqual({ verdict: 'pass' });
    expect(gate.ask).not.toHaveBeenCalled();
    expect(judge(gate, line, () => slow, false).held).not.toBeNull();
    expect(gate.ask).toHaveBeenCalledOnce();
  });

  it('asks nothing after the page gave up', () => {
    const gate = channel('read', refused);
    let read = (_wire: string): void => undefined;
    const load: Carried['load'] = (done) => {
      read = done;
    };
    const { held } = judge(gate, line, () => ({ ...body, load }), false);
    held?.cancel();
    read('1');
    expect(gate.ask).not.toHaveBeenCalled();
  });

  it('gives up what waits for a person, too', () => {
    const inner: Held = { settle: () => undefined, cancel: vi.fn<() => void>() };
    const gate = channel('read', () => ({ settled: null, held: inner }));
    let read = (_wire: string): void => undefined;
    const load: Carried['load'] = (done) => {
      read = done;
    };
    const { held } = judge(gate, line, () => ({ ...body, load }), false);
    read('1');
    held?.cancel();
    expect(inner.cancel).toHaveBeenCalledOnce();
  });
});
