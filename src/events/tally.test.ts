import { describe, expect, it } from 'vitest';
import { type EventDraft, eventSchema } from './event.ts';
import { fullEvent } from './full-event.fixture.ts';
import { countIn, emptyTally, enough } from './tally.ts';

const on = (draft: Partial<EventDraft>) => eventSchema.parse({ ...fullEvent, ...draft });

describe('a tally', () => {
  it('counts what a report shows', () => {
    const tally = emptyTally();
    const told = [
      on({
        kind: 'override',
        action: 'warn',
        outcome: 'overridden',
        justification: 'approved: Kim',
      }),
      on({ kind: 'report', reason: 'wrong' }),
      on({ kind: 'summary', count: 7 }),
      on({ kind: 'coverage', reason: 'guard-missing', count: 2 }),
      on({ kind: 'tool', tool: 'notes', reason: 'review-requested' }),
      on({ kind: 'tool', tool: 'banned', reason: 'prohibited' }),
      on({ kind: 'tool', reason: 'visited', account: 'unknown' }),
      on({ kind: 'tool', reason: 'account', account: 'personal' }),
      on({ kind: 'heartbeat', action: null, sites: [{ site: 'claude', state: 'degraded' }] }),
    ];
    for (const event of told) countIn(tally, event, 'a');
    expect(tally.tools.get('chatgpt')).toEqual({
      visits: 1,
      prompts: 7,
      stopped: 1,
      personal: 2,
    });
    expect(tally.rules.get('credentials')).toEqual({ fired: 1, overridden: 1, disputed: 1 });
    expect([...tally.reasons]).toEqual([['approved', 1]]);
    expect([...tally.differences]).toEqual([['warn → block', 1]]);
    expect(tally.coverage.get('0.1.0')?.get('guard-missing')).toBe(2);
    expect(tally.sites.get('claude')?.get('degraded')).toBe(1);
    expect([...tally.requested]).toEqual([['notes', 1]]);
    expect(tally.tools.get('banned')?.stopped).toBe(1);
    expect(tally.events).toBe(8);
  });

  it('does not take one browser under two names for two', () => {
    const tally = emptyTally();
    const browsers = Array.from({ length: enough - 1 }, (_, n) => `browser-${n}`);
    for (const browser of browsers) countIn(tally, on({}), browser);
    for (const browser of browsers) {
      countIn(tally, on({ kind: 'genesis', reason: 'rotated' }), `${browser}-again`);
      countIn(tally, on({}), `${browser}-again`);
    }
    expect(tally.groups.get('Vertrieb-Süd')?.browsers).toBe(enough - 1);
    // The control: one more makes it large enough.
    countIn(tally, on({}), 'another');
    expect(tally.groups.get('Vertrieb-Süd')?.browsers).toBe(enough);
  });

  it('keeps its size, whatever names come', () => {
    const tally = emptyTally();
    for (let n = 0; n < 6_000; n += 1) countIn(tally, on({ tool: `tool-${n}` }), 'a');
    expect(tally.tools.size).toBeLessThanOrEqual(5_001);
    expect(tally.tools.get('others')?.stopped).toBe(1_000);
  });
});
