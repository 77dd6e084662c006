import { browser } from 'wxt/browser';

/** Our keys in the organisation's settings, as the browser hands them over; parsed by the reader. */
export type RawManaged = Readonly<Record<string, unknown>>;

/** What the organisation set; empty when there is nothing, or nothing yet (see {@link RawManaged}). */
export async function readManaged(): Promise<RawManaged> {
  try {
    return await browser.storage.managed.get();
  } catch {
    // Firefox rejects where no policy and no native manifest exists: that is "nothing set".
    return {};
  }
}

/** The organisation's settings arrived, changed or went. Wakes a stopped worker (Chromium). */
export function onManagedChange(changed: () => void): void {
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'managed') changed();
  });
}
