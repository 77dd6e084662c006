import { describe, expect, it } from 'vitest';
import { nextFetchIn } from './backoff.ts';
import { parseManaged } from './managed-settings.ts';
import { policyUrlProblem } from './policy-url.ts';
import { sourceOf } from './source.ts';

const nothing = { policyUrl: null, policy: null, group: null };

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
    const set = { policyUrl: 'https://acme.example/p.json', policy: '{}', group: 'Développement' };
    expect(parseManaged(set)).toEqual(set);
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

  it('takes no group that an event cannot carry', () => {
    expect(parseManaged({ group: 'a b' }).group).toBeNull();
    expect(parseManaged({ group: 'a-b' }).group).toBe('a-b');
  });
});

describe('sourceOf', () => {
  const url = 'https://acme.example/p.json';
  const personal = { policyUrl: 'https://me.example/p.json' };

  it('is what the organisation set, before what a person set, before nothing', () => {
    const text = { kind: 'text', authority: 'managed', raw: '{}' };
    expect(sourceOf({ ...nothing, policy: '{}', policyUrl: url }, personal)).toEqual(text);
    const managed = { kind: 'url', authority: 'managed', url };
    expect(sourceOf({ ...nothing, policyUrl: url }, personal)).toEqual(managed);
    const own = { kind: 'url', authority: 'person', url: personal.policyUrl };
    expect(sourceOf(nothing, personal)).toEqual(own);
    expect(sourceOf(nothing, { policyUrl: null })).toEqual({ kind: 'none' });
  });
});
