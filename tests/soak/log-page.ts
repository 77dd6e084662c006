import { openLog } from '../../src/background/log/database.ts';
import { eventLog } from '../../src/background/log/event-log.ts';
import { eventSchema, isAboutLog, type LoggedEvent } from '../../src/events/event.ts';
import { createVerifier } from '../../src/events/verify.ts';

/** Milliseconds, but for what its name says. */
export interface LogResult {
  readonly events: number;
  readonly append: number;
  readonly queries: Readonly<Record<string, number>>;
  readonly export: number;
  readonly exportMegabytes: number;
  /** Megabytes of heap: the most after any page, above what there was before. */
  readonly exportMemory: number;
  /** What was told, and what the log says about itself. */
  readonly told: number;
  readonly own: readonly string[];
  readonly problems: number;
  readonly maintain: number;
}

/** Megabytes that are in use once what is not has gone. */
function heap(): number {
  const { gc } = globalThis as unknown as { gc: () => void };
  gc();
  const { memory } = performance as unknown as { memory: { usedJSHeapSize: number } };
  return memory.usedJSHeapSize / 1e6;
}

const names = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;

/** Runs in a page of Chromium, on its real disk. @param together events that come at once. */
async function soakLog(count: number, together: number): Promise<LogResult> {
  const log = eventLog(
    openLog,
    () => Date.now(),
    () => undefined,
    undefined,
    undefined,
    { most: count * 2 },
  );
  const start = Date.now() - 20 * 86_400_000;
  const event = (n: number) =>
    eventSchema.parse({
      id: crypto.randomUUID(),
      at: new Date(start + (n / count) * 20 * 86_400_000).toISOString(),
      kind: names(['decision', 'decision', 'decision', 'override', 'coverage'], n),
      policy: { id: 'acme', version: 3 },
      site: 'chatgpt',
      tool: names(['chatgpt', 'claude', 'gemini', 'copilot'], n >> 2),
      channel: 'paste',
      action: names(['log', 'log', 'coach', 'warn', 'redact', 'block'], n),
      rule: names(['credentials', 'cards', 'lists', 'records', 'rare'], n % 997 === 0 ? 4 : n % 4),
      outcome: 'sent',
      detectors: [
        { id: 'email', category: 'customer', count: 3, unique: 2, low: 0, medium: 1, high: 2 },
      ],
      latencyMs: 1.25,
    });
  let begun = performance.now();
  let spent = 0;
  for (let n = 0; n < count; n += together) {
    const events = Array.from({ length: Math.min(together, count - n) }, (_, k) => event(n + k));
    begun = performance.now();
    const stored = await Promise.all(events.map(log.record));
    spent += performance.now() - begun;
    if (stored.includes(false)) throw new Error('an event was not stored');
  }
  const from = new Date(start + 10 * 86_400_000).toISOString();
  const to = new Date(start + 11 * 86_400_000).toISOString();
  const queries: Record<string, number> = {};
  for (const [name, filter] of Object.entries({
    day: { from, to },
    tool: { tool: 'claude' },
    rule: { rule: 'rare' },
    action: { action: 'block' },
    kind: { kind: 'override' },
    'tool, rule, day': { tool: 'claude', rule: 'cards', from, to },
  })) {
    begun = performance.now();
    const { events } = await log.query(filter, null, 100);
    queries[name] = performance.now() - begun;
    if (events.length === 0) throw new Error(`${name} found nothing`);
  }
  begun = performance.now();
  const verifier = createVerifier([]);
  let bytes = 0;
  let checking = 0;
  let pages = 0;
  let most = 0;
  const own: string[] = [];
  const before = heap();
  for (let after: number | null = 0; after !== null;) {
    const page: { lines: string; next: number | null } = await log.page(after);
    bytes += page.lines.length;
    const begin = performance.now();
    for (const line of page.lines.trimEnd().split('\n')) {
      verifier.take(line);
      const { kind } = JSON.parse(line) as Partial<LoggedEvent>;
      if (kind && isAboutLog({ kind })) own.push(kind);
    }
    pages += 1;
    if (pages % 50 === 0) most = Math.max(most, heap() - before);
    checking += performance.now() - begin;
    after = page.next;
  }
  const exported = performance.now() - begun - checking;
  const { problems, records } = await verifier.end();
  begun = performance.now();
  await log.maintain();
  return {
    events: count,
    append: spent,
    queries,
    export: exported,
    exportMegabytes: bytes / 1e6,
    exportMemory: Math.max(most, heap() - before),
    told: records - own.length,
    own,
    problems: problems.length,
    maintain: performance.now() - begun,
  };
}

Object.assign(globalThis, { soakLog });
