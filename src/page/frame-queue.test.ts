// @vitest-environment happy-dom
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Held, Settled } from './channel.ts';
import type { Frame } from './frame-queue.ts';

vi.useFakeTimers();
// Timers are captured when the module loads.
const { frameQueue } = await import('./frame-queue.ts');
afterAll(() => vi.useRealTimers());

const pass: Settled = { verdict: 'pass' };
let log: string[];
const frame = (name: string, size: number, offer: Frame['offer'] = null): Frame => ({
  size,
  offer,
  finish: ({ verdict }) => void log.push(`${name} ${verdict}`),
  next: null,
});
const free = (name: string, size = 1) =>
  frame(name, size, () => ({ settled: pass, held: null, body: null }));
const holding = (): Held => ({
  settle: () => undefined,
  cancel: () => void log.push('cancel'),
});
const start = (held: Held) => frameQueue(frame('first', 1), held, () => void log.push('empty'));

beforeEach(() => {
  log = [];
});

describe('frameQueue', () => {
  it('lets the rest go in order once the first is answered', () => {
    const held = holding();
    const queue = start(held);
    queue.add(free('a'));
    queue.add(free('b'));
    expect(log).toEqual([]);
    held.settle(pass);
    expect(log).toEqual(['first pass', 'a pass', 'b pass', 'empty']);
    vi.advanceTimersByTime(60_000);
    expect(log).toHaveLength(4);
  });

  it('stops again at the next that has to wait', () => {
    const held = holding();
    const second = holding();
    const queue = start(held);
    queue.add(frame('second', 1, () => ({ settled: null, held: second, body: null })));
    queue.add(free('third'));
    held.settle(pass);
    expect(log).toEqual(['first pass']);
    second.settle({ verdict: 'refuse' });
    expect(log).toEqual(['first pass', 'second refuse', 'third pass', 'empty']);
  });

  it('refuses the held one when another has waited 20 s, and the rest go', () => {
    const queue = start(holding());
    vi.advanceTimersByTime(60_000);
    queue.add(free('a'));
    vi.advanceTimersByTime(19_999);
    expect(log).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(log).toEqual(['cancel', 'first refuse', 'a pass', 'empty']);
  });

  it('refuses the held one when more than 4 MB wait', () => {
    const queue = start(holding());
    queue.add(free('a', 4 * 1024 * 1024));
    expect(log).toEqual([]);
    queue.add(free('b'));
    expect(log).toEqual(['cancel', 'first refuse', 'a pass', 'b pass', 'empty']);
  });

  it('forgets everything with its socket', () => {
    const queue = start(holding());
    queue.add(free('a'));
    queue.drop();
    vi.advanceTimersByTime(60_000);
    expect(log).toEqual(['cancel', 'empty']);
  });
});
