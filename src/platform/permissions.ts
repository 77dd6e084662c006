import { browser } from 'wxt/browser';

/**
 * Asks the person, in the browser's own words, whether these pages may be entered. Only right after a
 * press on a page of ours; false where they said no.
 */
export function requestPages(matches: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...matches] });
}
