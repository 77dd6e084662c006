import { browser } from 'wxt/browser';

/**
 * Runs the gate in documents that were open before this version was there; the guard never again.
 * Tabs that may not be entered (or went away) are left alone; frozen ones follow when they thaw.
 */
export async function injectGate(tabId: number): Promise<void> {
  const target = { tabId, allFrames: true };
  const into = { target, injectImmediately: true };
  try {
    const frames = await browser.scripting.executeScript({ ...into, func: markLate });
    if (!frames.some(({ result }) => result === true)) return;
    await browser.scripting.executeScript({ ...into, files: ['/content-scripts/gate.js'] });
  } catch {
    // Closed, or showing something that no extension may enter: there is nothing to take over.
  }
}

/** Runs in the document, cut off from this file. False where a gate has begun in time. */
function markLate(): boolean {
  const own = globalThis as unknown as Record<symbol, unknown>;
  return (own[Symbol.for('tidegate.late')] ??= true) === true;
}

/** The tabs on pages that the gate is made for; one that still loads gets it by itself, or is heard of. */
export async function tabsOn(matches: readonly string[]): Promise<readonly number[]> {
  const tabs = await browser.tabs.query({ url: [...matches], status: 'complete' });
  return tabs.flatMap(({ id }) => id ?? []);
}
