import { browser } from 'wxt/browser';

/** The browser started, or this extension was installed or updated; not every worker start. */
export function onBrowserStart(started: () => void): void {
  browser.runtime.onStartup.addListener(started);
  browser.runtime.onInstalled.addListener(started);
}

/** This version is new here: pages that were open before it have an older gate, or none. */
export function onNewVersion(came: () => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install' || reason === 'update') came();
  });
}

/** It was not here before. */
export function onInstall(installed: () => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') installed();
  });
}

/** How it came here: `normal` from a store, `admin` by policy, `development` from a folder. */
export async function installType(): Promise<string> {
  return (await browser.management.getSelf()).installType;
}
