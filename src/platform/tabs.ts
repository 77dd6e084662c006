import { browser } from 'wxt/browser';

export async function openTab(url: string): Promise<void> {
  await browser.tabs.create({ url });
}

/** Where a tab is; null where that is not ours to know, or it closed. */
export async function tabAddress(tabId: number): Promise<string | null> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  return tab?.url ?? null;
}

/** Leads a tab to another address; one that closed meanwhile is left alone. */
export async function leadTab(tabId: number, url: string): Promise<void> {
  await browser.tabs.update(tabId, { url }).catch(() => null);
}

/** A tab closed. */
export function onTabGone(gone: (tabId: number) => void): void {
  browser.tabs.onRemoved.addListener((tabId) => gone(tabId));
}

/**
 * A tab began to load. Also fires when a page only changes its address (pushState, tried), so the
 * document we knew may still be there.
 */
export function onTabLoading(loading: (tabId: number) => void): void {
  browser.tabs.onUpdated.addListener((tabId, change) => {
    if (change.status === 'loading') loading(tabId);
  });
}

/** A page is there: from the network, as it was kept for the way back, or thawed. */
export function onTabReady(ready: (tabId: number, host: string) => void): void {
  browser.tabs.onUpdated.addListener((tabId, change, { url }) => {
    const host = URL.parse(url ?? '')?.hostname;
    if (host && (change.status === 'complete' || isThawed(change))) ready(tabId, host);
  });
}

/** Only Chromium freezes tabs; what was to run in one is forgotten when the worker ends first. */
const isThawed = (change: object): boolean => 'frozen' in change && change.frozen === false;
