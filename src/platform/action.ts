import { browser } from 'wxt/browser';

/** What the toolbar button shows. */
export interface Badge {
  /** Null: no mark of this tab's own, so that the mark for all tabs shows. */
  readonly text: string | null;
  /** Empty: the extension's name. */
  readonly title: string;
}

/** Dark enough for the browser's white badge text (4.5:1), and not the red of an accusation. */
const amber = '#8a5a00';

/** For one tab, or for all. Tabs close while we work: a badge for one that is gone is dropped. */
export async function setBadge(badge: Badge, tabId?: number): Promise<void> {
  const on = tabId === undefined ? {} : { tabId };
  await Promise.allSettled([
    browser.action.setBadgeBackgroundColor({ color: amber, ...on }),
    // Both browsers take null; the types know only one of them.
    browser.action.setBadgeText({ text: badge.text as string, ...on }),
    browser.action.setTitle({ title: badge.title, ...on }),
  ]);
}
