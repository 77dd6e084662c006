import { expect, vi } from 'vitest';
import { type EventDraft, eventSchema } from '../../events/event.ts';
import { createVerifier } from '../../events/verify.ts';
import type { Stored } from '../../platform/storage.ts';
import { memory } from '../memory.fixture.ts';
import type { LogMark } from './begin-chain.ts';
import { openLog } from './database.ts';
import { eventLog } from './event-log.ts';

export const noon = new Date(2026, 10, 22, 12).getTime();
export const day = 86_400_000;
let made = 0;

/** Another event each time. */
export function event(change: Partial<EventDraft> = {}) {
  made += 1;
  return eventSchema.parse({
    id: `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`,
    at: new Date(noon).toISOString(),
    kind: 'decision',
    policy: { id: 'acme', version: 1 },
    site: 'chatgpt',
    action: 'warn',
    ...change,
  });
}

/**
 * A worker that has just started, on the disk that the one before left.
 * @param mark what it remembers outside of the log.
 */
export function worker(
  open: Parameters<typeof eventLog>[0] = openLog,
  most = 1_000_000,
  mark: Stored<LogMark | null> = memory<LogMark | null>(null),
) {
  const changed = vi.fn();
  const clock = { time: noon };
  const generation = { value: 0 };
  const stored = {
    getValue: async () => generation.value,
    setValue: async (value: number) => void (generation.value = value),
  };
  const log = eventLog(open, () => clock.time, changed, stored, mark, { most });
  return { ...log, changed, clock, generation };
}

export interface Line {
  readonly id: string;
  readonly at: string;
  readonly kind: string;
  readonly reason: string | null;
  readonly tool: string | null;
  readonly count: number;
  readonly chain: { readonly checkpoint: { readonly through: number } | null } | null;
  readonly link: { readonly chain: string; readonly seq: number };
}

/** The whole export, which is checked each time. */
export async function exported(log = worker()) {
  const lines: string[] = [];
  for (let after: number | null = 0; after !== null;) {
    const page: { lines: string; next: number | null } = await log.page(after);
    lines.push(...page.lines.split('\n').filter(Boolean));
    after = page.next;
  }
  if (lines.length > 0) {
    const verifier = createVerifier([]);
    for (const line of lines) verifier.take(line);
    expect((await verifier.end()).problems).toEqual([]);
  }
  return lines.slice(0, -1).map((line) => JSON.parse(line) as Line);
}

/** What the log does not say about itself. */
export async function all(log = worker()) {
  return (await exported(log)).filter(
    ({ kind }) => !['genesis', 'checkpoint', 'heartbeat'].includes(kind),
  );
}
