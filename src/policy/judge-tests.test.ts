import { describe, expect, it } from 'vitest';
import type { ScanResult } from '../detect/finding.ts';
import { judgeTests } from './judge-tests.ts';
import { placeOf } from './place.ts';
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

  it('says which cases come out otherwise', () => {
    const failures = judgeTests(
      view,
      [
        { text: 'a@b', site: 'chat.example', expect: 'warn' },
        { text: 'a@b', site: 'other.example', expect: 'allow' },
        { text: 'a@b', expect: 'allow' },
        { name: 'strict', text: 'a@b', site: 'https://Chat.example/c/1?x', expect: 'block' },
        { text: 'ab', site: 'chat.example', expect: 'warn' },
      ],
      scan,
      somewhere.now,
    );
    expect(failures).toEqual([
      { index: 3, name: 'strict', expected: 'block', got: 'warn', rule: 'mail' },
      { index: 4, name: null, expected: 'warn', got: 'allow', rule: null },
    ]);
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
