import { eventSchema, type LoggedEvent } from './event.ts';
import { bodyHash, type Link, linkHash, nothingBefore, type Recorded } from './link.ts';

/** For tests: an event with something in every field that a gate fills. */
export const fullEvent: LoggedEvent = eventSchema.parse({
  id: '0b8f6a52-3f0e-4a53-9d5e-1f0f6f3f7a11',
  at: '2026-06-01T12:00:00.000Z',
  kind: 'decision',
  policy: { id: 'acme', version: 3 },
  site: 'chatgpt',
  tool: 'chatgpt',
  channel: 'paste',
  action: 'redact',
  rule: 'credentials',
  gesture: true,
  outcome: 'redacted',
  detectors: [
    { id: 'email', category: 'customer', count: 3, unique: 2, low: 0, medium: 1, high: 2 },
  ],
  ruleActions: [{ rule: 'credentials', action: 'redact' }],
  labels: ['log'],
  sizeClass: '<1k',
  latencyMs: 1.5,
  account: 'personal',
  group: 'Vertrieb-Süd',
  device: 'PC-17',
  extension: '0.1.0',
  justification: 'Approved by [Name 1]',
  wouldBe: { action: 'block', rule: null },
  tags: [{ detector: 'email', tag: '0a1b2c' }],
  excerpts: [{ detector: 'email', masked: 'an••••le' }],
});

/** These events in a chain. */
export function chained(
  events: readonly LoggedEvent[],
  chain = '7e0ff02c-34a8-4d09-9e43-0ad2a6d8f3a2',
): readonly Recorded[] {
  let last: Pick<Link, 'seq' | 'hash'> = { seq: -1, hash: nothingBefore };
  return events.map((event) => {
    const [previous, seq] = [last.hash, last.seq + 1];
    const link = { chain, seq, previous, hash: linkHash(previous, bodyHash(event)) };
    last = link;
    return { event, link };
  });
}
