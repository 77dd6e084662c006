import type { Scanner } from '../../detect/index.ts';
import type { SeenRequest } from '../../platform/web-request.ts';
import { interrupts } from '../../policy/action.ts';
import { decide } from '../../policy/decide.ts';
import { createPolicyScanner } from '../../policy/policy-scanner.ts';
import type { Channel, Context, PolicyView } from '../../policy/view.ts';
import { digestOf } from '../../protocol/release.ts';
import { applies, readTexts } from '../../sites/codec.ts';
import { matchRequest, type RequestMatch } from '../../sites/match-request.ts';
import type { Site } from '../../sites/site.ts';
import type { Releases } from './releases.ts';

export interface BackstopIn {
  readonly sites: readonly Site[];
  readonly policy: () => Promise<{
    readonly view: PolicyView;
    readonly group: string | null;
    /** Milliseconds since the epoch; 0 for no pause. */
    readonly pausedUntil: number;
    /** See `ValueTags`. */
    readonly tagOf: Context['tagOf'];
  }>;
  readonly releases: Releases;
  /** Whether a guard of ours reported alive in this tab. */
  readonly guarded: (tabId: number) => Promise<boolean>;
  /** Something was stopped here. */
  readonly stopped: (site: Site) => void;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** Says of a request that the browser shows whether it may leave. */
export type Backstop = (request: SeenRequest) => true | Promise<boolean>;

/** A worker has no page that waits, but the request does; milliseconds for one text. */
const scanLimit = 250;
/** How a text came here is known to the gate alone: it stops only if it would stop anyhow. */
const channels: readonly Channel[] = ['typed', 'paste', 'request'];

/**
 * Looks at what leaves to the described endpoints where the guard cannot be: workers, documents
 * without scripts of ours. Keeps nothing of what it sees; a page with a guard has answered already,
 * and what a person let go there comes by with a release.
 */
export function createBackstop(deps: BackstopIn): Backstop {
  const scan = scannerOf(deps.now);
  return (request) => {
    const line = { transport: 'fetch', method: request.method, url: request.url } as const;
    for (const site of deps.sites) {
      const match = matchRequest(site, line);
      if (match) return judge(deps, scan, site, match, request);
    }
    return true;
  };
}

async function judge(
  deps: BackstopIn,
  scan: (view: PolicyView, text: string) => ReturnType<Scanner['scan']>,
  site: Site,
  match: RequestMatch,
  { url, host, body, method, tabId }: SeenRequest,
): Promise<boolean> {
  const { view, group, pausedUntil, tagOf } = await deps.policy();
  if (deps.now() < pausedUntil) return true;
  if ((view.sites[site.id] ?? view.sites[host] ?? 'on') !== 'on') return true;
  const stop = (): boolean => {
    deps.stopped(site);
    return false;
  };
  const texts = match.kind === 'file' ? null : textsOf(match.record, url, body);
  if (texts === null) {
    if (match.kind === 'preSubmit' || (tabId >= 0 && (await deps.guarded(tabId)))) return true;
    return mayUnread(view, method, tabId) || stop();
  }
  const redactable = match.kind !== 'file' && match.record.rewriteSafe !== 'no';
  const wouldStop = (text: string): boolean => {
    const { findings, labels } = scan(view, text);
    return channels.every((channel) => {
      const where = { host, path: '/', channel, account: 'unknown', group, labels } as const;
      const context = { ...where, now: deps.now(), redactable, ...(tagOf && { tagOf }) };
      return interrupts(decide(view, context, findings).action);
    });
  };
  if (!texts.some(wouldStop)) return true;
  return (await deps.releases.use(await digestOf(texts), view)) || stop();
}

/** Null where they cannot be read, or where there is nothing to read though there should be. */
function textsOf(
  record: Exclude<RequestMatch, { kind: 'file' }>['record'],
  url: string,
  body: SeenRequest['body'],
): readonly string[] | null {
  if (body && !applies(record, url, body)) return [];
  const texts = readTexts(record, url, body)?.map(({ text }) => text) ?? [];
  return texts.some((text) => text.trim() !== '') ? texts : null;
}

/** The policy's word; where it keeps to the default, only what cannot be a submit is let go. */
function mayUnread({ unsure }: PolicyView, method: string, tabId: number): boolean {
  if (interrupts(unsure.unknownBody)) return false;
  return unsure.unknownBody === 'allow' || (tabId >= 0 && method !== 'POST');
}

function scannerOf(now: () => number) {
  let made: PolicyView | null = null;
  let scanner: Scanner | null = null;
  return (view: PolicyView, text: string) => {
    if (!scanner || made !== view) {
      made = view;
      scanner = createPolicyScanner(view);
    }
    return scanner.scan(text, { now, limit: scanLimit });
  };
}
