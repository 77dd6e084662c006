import { describe, expect, it } from 'vitest';
import { classify, type SenderFacts } from './sender.ts';

const self = { id: 'ours', origins: ['chrome-extension://ours'] };
const own = 'chrome-extension://ours';
const site = 'https://chatgpt.com';

/** As Chromium 156 reports them. */
const genuine: readonly [string, SenderFacts, 'content' | 'extension'][] = [
  ['top document', { id: 'ours', origin: site, url: `${site}/`, tab: { id: 7 } }, 'content'],
  ['srcdoc', { id: 'ours', origin: site, url: 'about:srcdoc', tab: { id: 7 } }, 'content'],
  ['sandboxed', { id: 'ours', origin: 'null', url: 'about:srcdoc', tab: { id: 7 } }, 'content'],
  ['popup', { id: 'ours', origin: own, url: `${own}/popup.html` }, 'extension'],
  [
    'dialog frame in a tab',
    { id: 'ours', origin: own, url: `${own}/dialog.html#x`, tab: { id: 7 } },
    'extension',
  ],
  ['our page, no origin told', { id: 'ours', url: `${own}/options.html` }, 'extension'],
  ['site, no origin told', { id: 'ours', url: `${site}/`, tab: { id: 7 } }, 'content'],
];

const forged: readonly [string, SenderFacts][] = [
  ['another extension', { id: 'theirs', origin: own, url: `${own}/popup.html` }],
  ['no id', { origin: own, url: `${own}/popup.html` }],
  ['site origin, our URL', { id: 'ours', origin: site, url: `${own}/popup.html`, tab: { id: 7 } }],
  ['our origin, site URL', { id: 'ours', origin: own, url: `${site}/`, tab: { id: 7 } }],
  ['neither origin nor URL', { id: 'ours', tab: { id: 7 } }],
  ['a site without a tab', { id: 'ours', origin: site, url: `${site}/` }],
];

describe('classify', () => {
  it.each(genuine)('%s', (_name, sender, kind) => {
    expect(classify(sender, self)).toBe(kind);
  });

  it.each(forged)('refuses %s', (_name, sender) => {
    expect(classify(sender, self)).toBeNull();
  });

  it('does not take a host that begins like ours for ours', () => {
    const near = { id: 'ours', url: 'chrome-extension://ours.evil/popup.html', tab: { id: 7 } };
    expect(classify(near, self)).toBe('content');
  });

  it('takes an empty frame of our page for ours', () => {
    const blank = { id: 'ours', origin: own, url: 'about:blank' };
    expect(classify(blank, self)).toBe('extension');
  });
});
