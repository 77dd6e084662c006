import { describe, expect, it } from 'vitest';
import { globProblem, globSource } from './globs.ts';

const test = (glob: string, text: string) => new RegExp(globSource(glob), 'i').test(text);

describe('globSource', () => {
  it.each([
    ['chatgpt.com', 'chatgpt.com', true],
    ['chatgpt.com', 'CHATGPT.com', true],
    ['chatgpt.com', 'chatgptxcom', false],
    ['chatgpt.com', 'evil-chatgpt.com', false],
    ['chatgpt.com', 'chatgpt.com.evil.example', false],
    ['*.acme.com', 'ai.acme.com', true],
    ['*.acme.com', 'a.b.acme.com', true],
    ['*.acme.com', 'acme.com', false],
    ['*', 'any.host', true],
    ['chatgpt.com/g/*', 'chatgpt.com/g/abc', true],
    ['chatgpt.com/g/*', 'chatgpt.com/g/abc/def', false],
    ['chatgpt.com/g/**', 'chatgpt.com/g/abc/.def', true],
    ['chatgpt.com/g/**', 'chatgpt.com/c/abc', false],
    ['ai-?.acme.com', 'ai-1.acme.com', true],
    ['ai-[12].acme.com', 'ai-3.acme.com', false],
  ])('%s on %s: %s', (glob, text, expected) => {
    expect(globProblem(glob)).toBeNull();
    expect(test(glob, text)).toBe(expected);
  });
});

describe('globProblem', () => {
  it.each([
    '',
    'a b',
    'https://a.example',
    '*a*a*a*a*a',
    '(a|b)',
    '{a,b}',
    '!a',
    'a+',
    'münchen.example',
    'a\\b',
  ])('refuses %s', (glob) => {
    expect(globProblem(glob)).not.toBeNull();
  });
});
