import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { EventDraft } from '../events/event.ts';
import { Unanswered } from '../platform/bus.ts';
import { createOutbox } from './outbox.ts';

function event(id: string): EventDraft {
  return { id, at: '', kind: 'decision', policy: { id: 'p', version: 1 } };
}

function outbox(answer: (calls: number) => Promise<{ stored: boolean }>) {
  const sent: string[] = [];
  const ask = (_: string, { event: one }: { event: EventDraft }) => {
    sent.push(one.id);
    return answer(sent.length);
  };
  return { sent, box: createOutbox(ask as never, (count) => event(`lost ${count}`)) };
}

describe('events', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('go out in order, once each', async () => {
    const { sent, box } = outbox(() => Promise.resolve({ stored: true }));
    box.put(event('a'));
    box.put(event('b'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toEqual(['a', 'b']);
  });

  it('go out again, with the same id, while the worker is dead or its store full', async () => {
    const { sent, box } = outbox((calls) => {
      if (calls === 1) return Promise.reject(new Unanswered('event.record', 'unreachable'));
      return Promise.resolve({ stored: calls > 2 });
    });
    box.put(event('a'));
    await vi.advanceTimersByTimeAsync(400);
    expect(sent).toEqual(['a']);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toEqual(['a', 'a', 'a']);
  });

  it('end when the extension is gone', async () => {
    const { sent, box } = outbox(() => Promise.reject(new Unanswered('event.record', 'orphaned')));
    box.put(event('a'));
    await vi.advanceTimersByTimeAsync(600_000);
    expect(sent).toEqual(['a']);
  });

  it('wait in a queue that ends somewhere', async () => {
    let up = false;
    const { sent, box } = outbox(() => Promise.resolve({ stored: up }));
    for (let i = 0; i < 300; i += 1) box.put(event(`e${i}`));
    up = true;
    await vi.advanceTimersByTimeAsync(120_000);
    const stored = new Set(sent);
    expect(stored.has('e299')).toBe(true);
    expect(stored.has('e50')).toBe(false);
    expect(stored.size).toBeLessThanOrEqual(202);
    // What had no room is told at least.
    expect(sent.at(-1)).toBe('lost 100');
  });
});
