import { describe, expect, it } from 'vitest';
import { handOver, type Nonces } from './hand-over.ts';
import { memory } from './memory.fixture.ts';

const stand = () => {
  const stored = memory<Nonces>({});
  return { stored, after: () => handOver(stored) };
};

describe('nonces for the next version', () => {
  it('outlive the worker and are given once, to the same document', async () => {
    const { after } = stand();
    await after().offer('doc-1', 'a');
    await after().offer('doc-2', 'b');
    expect(await after().take('doc-3')).toBeNull();
    expect(await after().take('doc-1')).toBe('a');
    expect(await after().take('doc-1')).toBeNull();
    expect(await after().take('doc-2')).toBe('b');
  });

  it('are replaced by the next gate of the document', async () => {
    const { after } = stand();
    await after().offer('doc-1', 'a');
    await after().offer('doc-1', 'b');
    expect(await after().take('doc-1')).toBe('b');
  });

  it('are none where the browser names no documents', async () => {
    const { after, stored } = stand();
    await after().offer(null, 'a');
    expect(stored.value()).toEqual({});
    expect(await after().take(null)).toBeNull();
    expect(await after().take('constructor')).toBeNull();
  });

  it('are forgotten after many others', async () => {
    const { after } = stand();
    const one = after();
    for (let n = 0; n <= 500; n += 1) await one.offer(`doc-${n}`, `${n}`);
    expect(await one.take('doc-0')).toBeNull();
    expect(await one.take('doc-1')).toBe('1');
  });
});
