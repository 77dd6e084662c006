import { browser } from 'wxt/browser';

/** Id of the tab the popup was opened over; null where there is none. */
export async function activeTab(): Promise<number | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}
