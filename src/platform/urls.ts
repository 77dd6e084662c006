import { browser } from 'wxt/browser';

/**
 * Address of one of our own pages. Where the manifest says `use_dynamic_url` (the dialog frame) this
 * is a per-session address that a site cannot guess; the browser redirects it to the real one.
 */
export function pageUrl(path: `/${string}`): string {
  // WXT narrows the argument to generated paths, which would tie this file to the build.
  return (browser.runtime as unknown as { getURL(path: string): string }).getURL(path);
}

/**
 * Origin our pages end up on, also those behind a dynamic address (tried in Chromium 156): the
 * target for `postMessage` to the dialog frame. The root is never behind a dynamic address.
 */
export function extensionOrigin(): string {
  // Not `URL.origin`: it is `null` for schemes an engine does not know.
  return pageUrl('/').slice(0, -1);
}
