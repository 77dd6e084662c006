import { describe, expect, it } from 'vitest';
import type { Choice } from '../../protocol/dialog.ts';
import { contactAddress, offered, webAddress } from './choices.ts';
import { model } from './samples.ts';

const all: Choice[] = ['redact', 'edit', 'send', 'send-with-reason', 'alternative', 'cancel'];
const alternative = { name: 'Acme Copilot', url: 'https://copilot.acme.example/' };

describe('offered ways', () => {
  it.each([
    ['coach', all],
    ['warn', all],
    ['justify', ['redact', 'edit', 'send-with-reason', 'alternative', 'cancel']],
    ['redact', ['redact', 'edit', 'alternative', 'cancel']],
    ['block', ['edit', 'alternative', 'cancel']],
  ] as const)('%s never offers what it forbids, whatever it is told', (action, expected) => {
    expect(offered(model({ action, alternative, choices: all }))).toEqual(expected);
  });

  it('always ends with Cancel', () => {
    expect(offered(model({ choices: [] }))).toEqual(['cancel']);
    expect(offered(model({ choices: ['cancel', 'edit'] }))).toEqual(['edit', 'cancel']);
  });

  it('begins with Cancel where that is the careful way for a file', () => {
    const choices: Choice[] = ['cancel', 'send'];
    expect(offered(model({ choices, files: ['a.zip'] }))).toEqual(['cancel', 'send']);
    expect(offered(model({ choices }))).toEqual(['send', 'cancel']);
  });

  it('offers another tool only at an address of the web', () => {
    const choices: Choice[] = ['alternative', 'cancel'];
    const at = (url: string) => offered(model({ choices, alternative: { name: 'X', url } }));
    expect(at('https://x.example/')).toContain('alternative');
    expect(at('javascript:alert(1)')).not.toContain('alternative');
    expect(at('data:text/html,x')).not.toContain('alternative');
  });
});

describe('addresses', () => {
  it('takes web addresses and mail addresses, nothing that runs', () => {
    expect(webAddress('https://acme.example/ai')).toBe('https://acme.example/ai');
    expect(webAddress('acme.example')).toBeNull();
    expect(contactAddress('privacy@acme.example')).toBe('mailto:privacy@acme.example');
    expect(contactAddress('https://acme.example/ask')).toBe('https://acme.example/ask');
    expect(contactAddress('javascript:alert(1)')).toBeNull();
    expect(contactAddress('javascript:alert(1)//@acme.example')).toBeNull();
    expect(contactAddress('the people team, floor 3')).toBeNull();
  });
});
