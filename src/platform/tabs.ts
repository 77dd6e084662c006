import { browser } from 'wxt/browser';

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

/** A page is there, from the network or as it was kept for the way back. */
export function onTabComplete(complete: (tabId: number, host: string) => void): void {
  browser.tabs.onUpdated.addListener((tabId, change, { url }) => {
    const host = URL.parse(url ?? '')?.hostname;
    if (change.status === 'complete' && host) complete(tabId, host);
  });
}
