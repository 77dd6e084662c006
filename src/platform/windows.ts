import { browser } from 'wxt/browser';

/** Opens a page of ours in a small window of its own. Sizes in CSS pixels. */
export async function openWindow(url: string, width: number, height: number): Promise<void> {
  await browser.windows.create({ url, type: 'popup', width, height, focused: true });
}
