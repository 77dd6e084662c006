import { describe, expect, it } from 'vitest';
import type { ScanResult } from '../detect/finding.ts';
import { judgeTests } from './judge-tests.ts';
import { placeOf } from './place.ts';
import type { PolicyTest } from './schema.ts';
import { found, somewhere, viewOf } from './test-findings.ts';

const scan = (text: string): ScanResult => ({
  findings: text.includes('@') ? [found('email')] : [],
  labels: [],
  complete: true,
});

describe('judgeTests', () => {
  const view = viewOf({
    rules: [{ id: 'mail', action: 'warn', when: { sites: ['chat.example'] } }],
  });

  const cases = (tests: readonly PolicyTest[], of = view) =>
    judgeTests(of, tests, scan, somewhere.now);

  it('says which cases come out otherwise', () => {
    const judged = cases([
      { text: 'a@b', site: 'chat.example', expect: 'warn' },
      { text: 'a@b', site: 'other.example', expect: 'allow' },
      { text: 'a@b', expect: 'allow' },
      { name: 'strict', text: 'a@b', site: 'https://Chat.example/c/1?x', expect: 'block' },
      { text: 'ab', site: 'chat.example', expect: 'warn' },
    ]);
    expect(judged.map(({ passed }) => passed)).toEqual([true, true, true, false, false]);
    expect(judged[3]).toMatchObject({
      index: 3,
      name: 'strict',
      expected: { action: 'block' },
      got: { action: 'warn' },
      decision: { rule: 'mail' },
    });
  });

  it('asks rules that are only tried, where a case says so', () => {
    const tried = viewOf({ rules: [{ id: 'mail', action: 'block', mode: 'monitor' }] });
    const judged = cases(
      [
        { text: 'a@b', expect: 'allow', wouldBe: 'block' },
        { text: 'a@b', expect: 'allow', wouldBe: 'warn' },
        { text: 'ab', expect: 'allow', wouldBe: 'allow' },
      ],
      tried,
    );
    expect(judged.map(({ passed }) => passed)).toEqual([true, false, true]);
  });
});

describe('placeOf', () => {
  it.each([
    ['chatgpt.com', 'chatgpt.com', '/'],
    ['ChatGPT.com/g/A', 'chatgpt.com', '/g/A'],
    ['https://user@chatgpt.com:8443/g/a?q=x#y', 'chatgpt.com', '/g/a'],
    ['', '', '/'],
  ])('%s', (site, host, path) => {
    expect(placeOf(site)).toEqual({ host, path });
  });
});
