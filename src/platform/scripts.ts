import { browser } from 'wxt/browser';

/** Pages that guard and gate are to run on beside those of the manifest. */
export interface Entered {
  /** Told apart by this from one call to the next. */
  readonly id: string;
  /** Match patterns. */
  readonly matches: readonly string[];
  /** Whether frames without an address of their own are entered too: whole hosts only. */
  readonly whole: boolean;
}

type Script = Parameters<typeof browser.scripting.registerContentScripts>[0][number];

/**
 * Lets guard and gate run on exactly these pages from their next load on, also after the browser
 * starts again. The gate first: it has to be there when the guard says hello.
 */
export async function enter(pages: readonly Entered[]): Promise<void> {
  const wanted = pages.filter(({ matches }) => matches.length > 0).flatMap(scriptsOf);
  const there = await browser.scripting.getRegisteredContentScripts();
  if (told(there) === told(wanted)) return;
  const ids = there.map(({ id }) => id);
  if (ids.length > 0) await browser.scripting.unregisterContentScripts({ ids });
  if (wanted.length > 0) await browser.scripting.registerContentScripts(wanted);
}

function scriptsOf({ id, matches, whole }: Entered): Script[] {
  const both = {
    matches: [...matches],
    allFrames: true,
    runAt: 'document_start' as const,
    persistAcrossSessions: true,
    ...(whole && { matchOriginAsFallback: true }),
  };
  return [
    { ...both, id: `${id}-gate`, js: ['content-scripts/gate.js'], world: 'ISOLATED' },
    { ...both, id: `${id}-guard`, js: ['content-scripts/guard.js'], world: 'MAIN' },
  ];
}

function told(scripts: readonly Pick<Script, 'id' | 'matches'>[]): string {
  const lines = scripts.map(({ id, matches = [] }) => `${id} ${matches.toSorted().join(' ')}`);
  return lines.toSorted().join('\n');
}

/** Whether this extension may enter these pages. */
export function mayEnter(matches: readonly string[]): Promise<boolean> {
  return browser.permissions.contains({ origins: [...matches] });
}

/** The person allowed more pages. */
export function onAllowed(allowed: () => void): void {
  browser.permissions.onAdded.addListener(() => allowed());
}
