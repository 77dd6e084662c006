import type { Context } from '../policy/view.ts';
import { siteForHost } from '../sites/index.ts';
import type { Site } from '../sites/site.ts';

/** Where a document lives. */
export interface Place {
  /** Lower-cased; empty where the document has no host and no ancestor with one. */
  readonly host: string;
  readonly path: string;
  readonly site: Site | null;
  /** Whose account is in use there; left out: unknown. */
  readonly account?: Context['account'];
}

/** The place of a window; documents without an address of their own have their origin's. */
export function placeOf(window: Window): Place {
  const { location } = window;
  const host = (location.hostname || hostOf(window.origin) || ancestorHost(location)).toLowerCase();
  return { host, path: location.pathname, site: siteForHost(host) };
}

function ancestorHost(location: Location): string {
  for (const origin of location.ancestorOrigins ?? []) {
    const host = hostOf(origin);
    if (host) return host;
  }
  return '';
}

function hostOf(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).hostname : '';
}

/** Names the conversation the person is in, or null before it has a name. */
export function conversationOf(site: Site | null, path: string): string | null {
  if (!site?.conversation) return null;
  return new RegExp(site.conversation).exec(path)?.[1] ?? null;
}
