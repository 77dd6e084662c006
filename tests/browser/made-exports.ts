import fs from 'node:fs/promises';
import path from 'node:path';
import { type EventDraft, eventSchema, type LoggedEvent } from '../../src/events/event.ts';
import { headStatement, toJsonLine, toTrailerLine } from '../../src/events/jsonl.ts';
import { bodyHash, type Link, linkHash, nothingBefore } from '../../src/events/link.ts';
import { createSigningKey, sign, type SigningKey } from '../../src/events/signing.ts';

/** Milliseconds. */
const day = 86_400_000;
const end = Date.parse('2026-11-20T16:00:00Z');
/** Files that differ in their events; the others have another browser's name on the same. */
const kinds = 8;

type Draft = Partial<EventDraft>;

/** What happens in a company, roughly as often. */
const stories: readonly (readonly [share: number, draft: (pick: Pick) => Draft])[] = [
  [50, (pick) => decision(pick, 'log', 'sent', pick(['contacts', 'contacts', 'dates']))],
  [14, (pick) => decision(pick, 'coach', 'sent', 'source-code')],
  [8, (pick) => decision(pick, 'warn', pick(['edited', 'cancelled']), 'records')],
  [9, (pick) => decision(pick, 'redact', 'redacted', pick(['credentials', 'payment-cards']))],
  [3, (pick) => decision(pick, 'block', 'refused', 'customer-lists')],
  [
    5,
    (pick) => ({
      ...decision(pick, 'warn', 'overridden', 'records'),
      kind: 'override',
      justification: pick(['public:', 'approved: the owner agreed', 'needed:', 'test:']),
    }),
  ],
  [
    4,
    (pick) => ({
      ...decision(pick, 'justify', 'overridden', 'salary-tables'),
      kind: 'override',
      justification: pick(['approved:', 'wrong: these are made up', 'by the end of today']),
    }),
  ],
  [
    1,
    (pick) => ({
      kind: 'report',
      reason: 'wrong',
      rule: pick(['records', 'payment-cards']),
      tool: pick(tools),
      site: 'chatgpt',
      action: 'warn',
      tags: [{ detector: 'record', tag: pick(['0a1b2c', '3d4e5f', '99aa01']) }],
    }),
  ],
  [
    2,
    (pick) => ({
      kind: 'coverage',
      reason: pick(['guard-missing', 'composer-not-found', 'record-stale']),
      site: pick(tools),
    }),
  ],
  [
    4,
    (pick) => ({
      kind: 'summary',
      tool: pick(tools),
      channel: pick(['typed', 'paste']),
      count: pick([3, 8, 14, 22]),
    }),
  ],
];

const tools = [
  'chatgpt',
  'chatgpt',
  'chatgpt',
  'claude',
  'claude',
  'gemini',
  'ms-copilot',
  'perplexity',
];
const categories: Readonly<Record<string, readonly [detector: string, category: string]>> = {
  contacts: ['email', 'customer'],
  dates: ['date', 'customer'],
  'source-code': ['source-code', 'source-code'],
  records: ['record', 'customer'],
  credentials: ['cloud-key', 'credentials'],
  'payment-cards': ['payment-card', 'financial'],
  'customer-lists': ['bulk-list', 'customer'],
  'salary-tables': ['document-hr', 'hr'],
};

type Pick = <T>(of: readonly T[]) => T;

function decision(
  pick: Pick,
  action: EventDraft['action'],
  outcome: EventDraft['outcome'],
  rule: string,
): Draft {
  const [id, category] = categories[rule] ?? ['email', 'customer'];
  const count = pick([1, 1, 2, 5, 40]);
  const tool = pick(tools);
  return {
    kind: 'decision',
    action,
    outcome,
    rule,
    tool,
    site: tool,
    gesture: true,
    channel: pick(['typed', 'paste', 'paste', 'file'] as const),
    account: pick(['work', 'work', 'personal'] as const),
    sizeClass: pick(['<100', '<1k', '<10k'] as const),
    latencyMs: pick([0.4, 1.2, 3]),
    ruleActions: [{ rule, action: action ?? 'log' }],
    detectors: [
      {
        id,
        category: category as 'customer',
        count,
        unique: count,
        low: 0,
        medium: 0,
        high: count,
      },
    ],
    wouldBe: pick([null, null, null, { action: 'block' as const, rule: 'tried' }]),
  };
}

/** The same numbers each time. */
function picker(seed: number): Pick & { readonly number: () => number } {
  let state = seed * 2654435761 + 1;
  const number = () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5) | 0;
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
  };
  return Object.assign(<T>(of: readonly T[]) => of[Math.floor(number() * of.length)] as T, {
    number,
  });
}

function eventsOf(seed: number, count: number, key: SigningKey): readonly LoggedEvent[] {
  const pick = picker(seed);
  const total = stories.reduce((sum, [share]) => sum + share, 0);
  const group = pick(['Sales', 'Support', 'Research', 'Finance']);
  return Array.from({ length: count }, (_, at) => {
    let left = pick.number() * total;
    const story = stories.find(([share]) => (left -= share) < 0) ?? stories[0]!;
    const time = end - 45 * day + (at / count) * 45 * day;
    // One sign of life a day, roughly.
    const own = at === 0 ? 'genesis' : at % Math.ceil(count / 45) === 0 ? 'heartbeat' : null;
    const draft: Draft = own ? { kind: own, chain: { key: key.publicKey } } : story[1](pick);
    const id = `${seed.toString(16).padStart(8, '0')}-0000-4000-8000-${at.toString(16).padStart(12, '0')}`;
    return eventSchema.parse({
      id,
      group,
      extension: pick(['0.9.4', '1.0.0', '1.0.0']),
      at: new Date(time - (time % 60_000)).toISOString(),
      policy: { id: 'acme-ai', version: at < count / 2 ? 13 : 14 },
      ...draft,
    });
  });
}

/**
 * Writes exports as browsers make them: chained, signed, 45 days long. `browser-0001.jsonl` and so on.
 * @param count records of each file.
 */
export async function makeExports(
  folder: string,
  files: number,
  count: number,
): Promise<readonly string[]> {
  const key = await createSigningKey();
  const first = '00000000-0000-4000-8000-000000000000';
  const made = Array.from({ length: Math.min(kinds, files) }, (_, seed) => {
    let last = { seq: -1, hash: nothingBefore };
    const lines = eventsOf(seed + 1, count, key).map((event) => {
      const link: Link = {
        chain: first,
        seq: last.seq + 1,
        previous: last.hash,
        hash: linkHash(last.hash, bodyHash(event)),
      };
      last = { seq: link.seq, hash: link.hash };
      return toJsonLine({ event, link });
    });
    return { text: `${lines.join('\n')}\n`, last };
  });
  const names: string[] = [];
  for (let at = 0; at < files; at += 1) {
    const { text, last } = made[at % made.length]!;
    // A chain's name is not in its hashes: the same events make another browser's log.
    const chain = `${String(at + 1).padStart(8, '0')}-0000-4000-8000-000000000000`;
    const stated = { at: new Date(end).toISOString(), lines: count };
    const head = { chain, first: 0, ...last };
    // oxlint-disable-next-line no-await-in-loop -- one file after the other
    const signature = await sign(headStatement(stated, head), key);
    const trailer = toTrailerLine({
      ...stated,
      heads: [{ ...head, key: key.publicKey, signature }],
    });
    const name = path.join(folder, `browser-${String(at + 1).padStart(4, '0')}.jsonl`);
    // oxlint-disable-next-line no-await-in-loop -- as above
    await fs.writeFile(name, `${text.replaceAll(first, chain)}${trailer}\n`);
    names.push(name);
  }
  return names;
}
