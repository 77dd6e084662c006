import type { Outgoing } from '../protocol/page.ts';
import { isMixed, readTexts } from '../sites/codec.ts';
import { matchMessage, matchRequest } from '../sites/match-request.ts';
import type { RequestRecord, Site } from '../sites/site.ts';
import type { Coverage } from './coverage.ts';
import { doubted, type Judge } from './judge.ts';
import { join, type Joint } from './joint.ts';
import type { PolicyFeed } from './policy-feed.ts';
import { bodyText } from './rewrite.ts';
import type { Seen } from './seen.ts';
import type { Carried, TextMemory } from './text-memory.ts';

/** What of a request is judged. */
export type Matter =
  | { readonly kind: 'submit' | 'preSubmit'; readonly record: RequestRecord; readonly joint: Joint }
  | { readonly kind: 'carried'; readonly joint: Joint; readonly described: boolean };

export interface MatterIn {
  readonly site: Site;
  readonly judge: Judge;
  readonly memory: TextMemory;
  readonly policy: PolicyFeed;
  readonly coverage: Coverage;
  readonly seen: Seen;
}

/** A URL shorter than this has no room for a text beside its host. */
const tellingUrl = 24;

/**
 * What of this request is ours to judge. `inside`: it is in the judged set, so that nothing of it
 * may leave if judging breaks.
 */
export function matterOf(
  deps: MatterIn,
  outgoing: Outgoing,
): { readonly matter: Matter | null; readonly inside: boolean } {
  const address = matchRequest(deps.site, outgoing);
  const described = address !== null && address.kind !== 'file';
  try {
    const message = described ? matchMessage(deps.site, outgoing) : null;
    if (message && message.kind !== 'file' && !isMixed(message.record)) {
      const { kind, record } = message;
      const joint = describedTexts(deps, outgoing, record, kind);
      if (joint) return { matter: { kind, record, joint }, inside: true };
      return { matter: null, inside: false };
    }
    const joint = carriedText(deps, outgoing);
    if (!joint) return { matter: null, inside: false };
    const known = address !== null || deps.seen.hasLeft(joint);
    return { matter: { kind: 'carried', joint, described: known }, inside: true };
  } catch {
    deps.coverage.fault('gate');
    return { matter: null, inside: described };
  }
}

/** The texts a record describes; null where there are none to judge. */
function describedTexts(
  deps: MatterIn,
  outgoing: Outgoing,
  record: RequestRecord,
  kind: 'submit' | 'preSubmit',
): Joint | null {
  const texts = readTexts(record, outgoing.url, outgoing.body)?.map(({ text }) => text) ?? [];
  const judge = (text: string) =>
    deps.judge(text, {
      channel: deps.memory.originOf(text) ?? 'request',
      redactable: record.rewriteSafe !== 'no' && !outgoing.sync,
      moment: 'submit',
    });
  if (texts.some((text) => text.trim() !== '')) {
    const [first, ...rest] = texts.map(judge);
    return first ? join([first, ...rest]) : null;
  }
  // Drafts are often empty; a message without a text is not.
  if (kind === 'preSubmit') return null;
  deps.coverage.degraded('no-text');
  const doubt = doubted(judge(''), 'noText', deps.policy.view());
  return deps.seen.composerJudged() || !deps.seen.firstDoubt() ? null : join([doubt]);
}

/** The text of the person that an undescribed body, URL or frame carries. */
function carriedText(deps: MatterIn, { url, body }: Outgoing): Joint | null {
  const inBody = deps.memory.carriedBy(bodyText(body));
  const found = inBody ?? carriedInUrl(deps.memory, url);
  if (!found) return null;
  return join([
    deps.judge(found.leaves, {
      channel: inBody ? 'request' : 'url',
      redactable: false,
      moment: 'submit',
    }),
  ]);
}

/** What a URL carries after its host; nothing where there is no room for a text. */
export function carriedInUrl(memory: TextMemory, url: string): Carried | null {
  return url.length > tellingUrl ? memory.carriedBy(url.replace(/^[a-z]+:\/\/[^/?#]*/i, '')) : null;
}
