import { browser } from 'wxt/browser';

/** The browser started, or this extension was installed or updated; not every worker start. */
export function onBrowserStart(started: () => void): void {
  browser.runtime.onStartup.addListener(started);
  browser.runtime.onInstalled.addListener(started);
}
