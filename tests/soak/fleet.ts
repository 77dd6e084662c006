import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { toJsonLine } from '../../src/events/jsonl.ts';
import { eventSchema, type EventDraft } from '../../src/events/event.ts';

const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;
const hex = (n: number, length: number) => n.toString(16).padStart(length, '0');
/** Milliseconds since the epoch, and of a day. */
const begin = Date.UTC(2026, 0, 1);
const day = 86_400_000;

/** Rules, how often in a hundred people go past them, and what they do. */
const rules = [
  { rule: 'credentials', action: 'redact', past: 0 },
  { rule: 'cards', action: 'warn', past: 5 },
  { rule: 'lists', action: 'justify', past: 12 },
  { rule: 'names', action: 'warn', past: 45 },
  { rule: 'code', action: 'coach', past: 0 },
  { rule: 'addresses', action: 'log', past: 0 },
] as const;
const tools = [
  'chatgpt',
  'claude',
  'gemini',
  'ms-copilot',
  'deepseek',
  'poe',
  'perplexity',
] as const;

/** The n-th event of a fleet: the same each time, in proportions that a report can be read by. */
export function fleetEvent(n: number, browser: number): EventDraft {
  const at = new Date(begin + (n % 90) * day + (n % 86_399) * 1000).toISOString();
  const id = `${hex(browser, 8)}-0000-4000-8000-${hex(n, 12)}`;
  const version = n % 90 < 45 ? 3 : 4;
  const about = {
    id,
    at,
    policy: { id: 'acme', version },
    site: pick(tools, n >> 3),
    tool: pick(tools, n >> 3),
    channel: pick(['paste', 'typed', 'file'] as const, n),
    group: pick(['sales', 'support', 'engineering', 'finance'], browser),
    extension: pick(['1.3.0', '1.4.0', '1.4.1'], browser),
    account: pick(['work', 'personal', 'unknown', 'work'] as const, n >> 2),
  };
  if (n % 20 === 0) return { ...about, kind: 'summary', count: 20 + (n % 60) };
  if (n % 97 === 0)
    return {
      ...about,
      kind: 'coverage',
      reason: pick(['guard-missing', 'deep:names', 'unreadable'], n),
    };
  const { rule, action, past } = pick(rules, n);
  const over = n % 100 < past;
  return {
    ...about,
    kind: over ? 'override' : 'decision',
    action,
    rule,
    outcome: over
      ? 'overridden'
      : pick(['redacted', 'edited', 'cancelled', 'sent'] as const, n >> 1),
    justification: over ? `${pick(['approved', 'wrong', 'needed'], n >> 4)}: see ticket` : null,
    detectors: [
      {
        id: 'email',
        category: pick(['customer', 'credentials', 'financial', 'hr'], n),
        count: 3,
        unique: 2,
        low: 0,
        medium: 1,
        high: 2,
      },
    ],
    wouldBe: n % 11 === 0 ? { action: 'block', rule: 'candidate-lists' } : null,
    latencyMs: 1.5,
  };
}

/** Writes the exports of a fleet, one file a browser; what only a verifier looks at is left out. */
export async function writeFleet(folder: string, events: number, browsers: number): Promise<void> {
  const each = Math.ceil(events / browsers);
  for (let browser = 0; browser < browsers; browser += 1) {
    const file = fs.createWriteStream(path.join(folder, `${hex(browser, 6)}.jsonl`));
    const chain = `${hex(browser, 8)}-1111-4111-8111-111111111111`;
    for (let seq = 0; seq < each; seq += 1) {
      const event = eventSchema.parse(fleetEvent(browser * each + seq, browser));
      const hash = hex(seq, 64);
      const line = toJsonLine({ event, link: { chain, seq, previous: hash, hash } });
      // oxlint-disable-next-line no-await-in-loop -- no faster than the disk
      if (!file.write(`${line}\n`)) await once(file, 'drain');
    }
    file.end();
    // oxlint-disable-next-line no-await-in-loop -- as above
    await once(file, 'close');
  }
}
