import { describe, expect, it } from 'vitest';
import { nextFetchIn } from './backoff.ts';
import { parseManaged } from './managed-settings.ts';
import { pinnedKeys } from './pinned-keys.ts';
import { policyUrlProblem } from '../../policy/envelope/policy-url.ts';
import { signingKeys } from './signing.fixture.ts';
import { sourceOf } from './source.ts';

const nothing = {
  policyUrl: null,
  policyKeys: null,
  policy: null,
  group: null,
  tagKey: null,
  floor: null,
  label: null,
  forwardToken: null,
  missing: [],
};

describe('nextFetchIn', () => {
  it('is about an hour when all is well', () => {
    expect([0, 0.5, 1].map((random) => nextFetchIn(0, random))).toEqual([45, 60, 75]);
  });

  it('is longer after each failure, up to an hour', () => {
    expect([1, 2, 3, 6, 7, 50].map((n) => nextFetchIn(n, 0.5))).toEqual([1, 2, 4, 32, 60, 60]);
  });
});

describe('policyUrlProblem', () => {
  it.each([
    'https://policy.acme.example/tidegate.json?v=1',
    'http://localhost:8080/policy.json',
    'http://127.0.0.1/policy.json',
    'http://[::1]/policy.json',
  ])('takes %s', (url) => expect(policyUrlProblem(url)).toBeNull());

  it.each([
    'policy.json',
    '',
    'http://policy.acme.example/policy.json',
    'http://127.0.0.1.acme.example/policy.json',
    'file:///etc/passwd',
    'data:application/json,{}',
    'chrome-extension://abc/policy.json',
    'https://user:secret@acme.example/policy.json',
  ])('refuses %s', (url) => expect(policyUrlProblem(url)).not.toBeNull());
});

describe('parseManaged', () => {
  it('reads what is there', () => {
    const set = {
      policyUrl: 'https://acme.example/p.json',
      policyKeys: '{}',
      policy: '{}',
      group: 'Développement',
      tagKey: 'k',
      floor: '[]',
      forwardToken: 't',
      label: 'laptop-7',
    };
    expect(parseManaged(set)).toEqual({ ...set, missing: [] });
  });

  it.each([{}, null, [], 'x'])('finds nothing in %j', (raw) => {
    expect(parseManaged(raw)).toEqual(nothing);
  });

  it('loses only the wrong key', () => {
    expect(parseManaged({ policyUrl: 5, policy: '', group: 'sales', other: true })).toEqual({
      ...nothing,
      group: 'sales',
    });
  });

  it('says which of those that should be there are not', () => {
    const managedKeys = 'policyUrl, floor,group tagKey,colour';
    const raw = { managedKeys, policyUrl: 'https://acme.example/', floor: [], group: 'a b' };
    expect(parseManaged(raw).missing).toEqual(['floor', 'group', 'tagKey', 'colour']);
    expect(parseManaged({ ...raw, managedKeys: 'policyUrl' }).missing).toEqual([]);
  });

  it('takes no group that an event cannot carry', () => {
    expect(parseManaged({ group: 'a b' }).group).toBeNull();
    expect(parseManaged({ group: 'a-b' }).group).toBe('a-b');
  });
});

describe('sourceOf', () => {
  const url = 'https://acme.example/p.json';
  const personal = { policyUrl: 'https://me.example/p.json', policyKey: null };
  const keys = { problem: 'no key is set that could prove whose policy it is' };

  it('is what the organisation set, before what a person set, before nothing', async () => {
    const text = { kind: 'text', authority: 'managed', raw: '{}' };
    expect(await sourceOf({ ...nothing, policy: '{}', policyUrl: url }, personal)).toEqual(text);
    const managed = { kind: 'url', authority: 'managed', url, keys };
    expect(await sourceOf({ ...nothing, policyUrl: url }, personal)).toEqual(managed);
    const own = { kind: 'url', authority: 'person', url: personal.policyUrl, keys };
    expect(await sourceOf(nothing, personal)).toEqual(own);
    expect(await sourceOf(nothing, { ...personal, policyUrl: null })).toEqual({ kind: 'none' });
  });
});

describe('pinnedKeys', () => {
  it('are one or a few public keys', async () => {
    const { pinned, kid } = await signingKeys();
    const one = JSON.stringify(pinned);
    expect(await pinnedKeys(one)).toMatchObject([{ kid }]);
    expect(await pinnedKeys(`[${one},${one}]`)).toHaveLength(2);
    const five = Array.from({ length: 5 }, () => one);
    expect(await pinnedKeys(`[${five.join()}]`)).toHaveProperty('problem');
  });

  it('are all refused where one is none, and nothing of them is repeated', async () => {
    const { own, pinned } = await signingKeys();
    for (const list of [[pinned, { kty: 'geheim' }], [pinned, own.jwk], []]) {
      const keys = await pinnedKeys(JSON.stringify(list));
      expect(keys).toHaveProperty('problem');
      expect(JSON.stringify(keys)).not.toContain('geheim');
    }
  });
});
