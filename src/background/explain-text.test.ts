import { describe, expect, it, vi } from 'vitest';
import { createScanner } from '../detect/index.ts';
import { defaultView } from '../policy/default-view.ts';
import { explainText } from './explain-text.ts';

const card = ['4539', '1488', '0343', '6467'].join(' ');
const { scan } = createScanner();
const deep = { scan: async (text: string) => ({ result: scan(text), missing: [] }) };
const gate = async () => ({ view: defaultView, pending: false, group: null });
const noTags = async () => undefined;
const about = (text: string, site = 'chatgpt.com') =>
  explainText(deep, gate, noTags, { text, site, channel: 'paste', now: Date.now() });

describe('explainText', () => {
  it('says what would happen and why, and shows no value', async () => {
    const told = await about(`Charge ${card} please`);
    expect(told).toMatchObject({ action: 'redact' });
    expect(told.findings).toContainEqual(
      expect.objectContaining({ title: expect.stringMatching(/card/i), action: 'redact' }),
    );
    expect(told.rules.filter(({ missing }) => missing === null)).not.toEqual([]);
    expect(told.rules.filter(({ missing }) => missing !== null)).not.toEqual([]);
    expect(JSON.stringify(told)).not.toContain(card.slice(5, 14));
  });

  it('finds nothing where nothing is', async () => {
    expect(await about('What a day')).toMatchObject({ action: 'allow', rule: null, findings: [] });
  });

  it('shows what a policy lets pass as not counting', async () => {
    const view = { ...defaultView, detectors: { 'payment-card': { off: true } } };
    const told = await explainText(
      deep,
      async () => ({ view, pending: false, group: null }),
      noTags,
      {
        text: `Charge ${card} please`,
        site: 'chatgpt.com',
        channel: 'paste',
        now: 0,
      },
    );
    expect(told.findings).toContainEqual(expect.objectContaining({ action: null }));
  });

  it('reaches nothing but the scanner and the policy', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch');
    await about('a text');
    expect(fetched).not.toHaveBeenCalled();
    fetched.mockRestore();
  });
});
