import { describe, expect, it, vi } from 'vitest';
import { defaultView } from '../policy/default-view.ts';
import { pageMatches } from '../sites/hosts.ts';
import { closedSites, enterSites } from './enter-sites.ts';

const pages = { id: 'pages', matches: pageMatches, whole: false };

async function entered(hosts: readonly string[], allowed: boolean) {
  const enter = vi.fn(() => Promise.resolve());
  const refused = vi.fn(() => Promise.resolve());
  const view = { ...defaultView, siteRecords: { 'acme-ai': { hosts } } };
  await enterSites(view, { enter, refused, mayEnter: () => Promise.resolve(allowed) });
  return { enter, refused };
}

describe('sites that a policy adds', () => {
  it('are entered where the browser allows it, beside the single pages of the pack', async () => {
    expect(pageMatches).toContain('https://www.google.com/search?*udm=50*');
    const { enter, refused } = await entered(['ai.acme.example', '*.acme.ai'], true);
    const own = {
      id: 'own-acme-ai',
      matches: ['https://ai.acme.example/*', 'https://*.acme.ai/*'],
      whole: true,
    };
    expect(enter).toHaveBeenCalledWith([pages, own]);
    expect(refused).not.toHaveBeenCalled();
  });

  it('are refused with a word where it does not', async () => {
    const { enter, refused } = await entered(['ai.acme.example'], false);
    expect(enter).toHaveBeenCalledWith([pages]);
    expect(refused).toHaveBeenCalledWith('acme-ai');
  });

  it('are told of as long as nobody granted them', async () => {
    const hosts = ['ai.acme.example', 'chatgpt.com'];
    const view = { ...defaultView, siteRecords: { 'acme-ai': { hosts } } };
    expect(await closedSites(view, async () => false)).toEqual([
      { site: 'acme-ai', hosts: ['ai.acme.example'], matches: ['https://ai.acme.example/*'] },
    ]);
    expect(await closedSites(view, async () => true)).toEqual([]);
  });

  it('are never entered twice', async () => {
    const { enter } = await entered(['chatgpt.com', '*.copilot.com'], true);
    expect(enter).toHaveBeenCalledWith([pages]);
  });
});
