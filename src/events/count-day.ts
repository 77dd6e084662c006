import type { LoggedEvent } from './event.ts';

export interface DayCounts {
  /** Texts looked at, clean ones included. */
  readonly checked: number;
  readonly coached: number;
  /** Warned or asked for a reason. */
  readonly warned: number;
  /** Sent without what was found. */
  readonly redacted: number;
  /** Not sent: blocked or refused. */
  readonly blocked: number;
}

/** Counts what happened in a span of time, as the popup shows it. */
export function countDay(events: Iterable<LoggedEvent>): DayCounts {
  const counts = { checked: 0, coached: 0, warned: 0, redacted: 0, blocked: 0 };
  for (const event of events) {
    if (event.kind === 'summary') counts.checked += event.count;
    if (event.kind !== 'decision') continue;
    counts.checked += 1;
    if (event.action === 'coach') counts.coached += 1;
    if (event.action === 'warn' || event.action === 'justify') counts.warned += 1;
    if (event.outcome === 'redacted') counts.redacted += 1;
    if (event.action === 'block' || event.outcome === 'refused') counts.blocked += 1;
  }
  return counts;
}
