import { describe, expect, it } from 'vitest';
import type { ask as askBackground } from '../../platform/bus.ts';
import { exportEvents } from './export-events.ts';

type Page = { lines: string; next: number | null };

function background(pages: Readonly<Record<number, Page>>) {
  const asked: number[] = [];
  const ask = (async (_: string, { after }: { after: number }) => {
    asked.push(after);
    return pages[after];
  }) as unknown as typeof askBackground;
  return { ask, asked };
}

describe('exporting events', () => {
  it('puts the pages together, oldest first, and counts lines', async () => {
    const { ask, asked } = background({
      0: { lines: '{"a":1}\n{"a":2}\n', next: 2 },
      2: { lines: '{"a":3}', next: 3 },
      3: { lines: '', next: null },
    });
    const { lines, count } = await exportEvents(ask);
    expect(await lines.text()).toBe('{"a":1}\n{"a":2}\n{"a":3}\n');
    expect(count).toBe(3);
    expect(asked).toEqual([0, 2, 3]);
  });

  it('keeps what the log says about itself, and does not count it', async () => {
    const own = '{"kind":"genesis"}\n{"kind":"decision"}\n{"format":1,"trailer":{"at":""}}\n';
    const { lines, count } = await exportEvents(background({ 0: { lines: own, next: null } }).ask);
    expect([await lines.text(), count]).toEqual([own, 1]);
  });

  it('has nothing to save when there are no events', async () => {
    const { lines, count } = await exportEvents(background({ 0: { lines: '', next: null } }).ask);
    expect(lines.size).toBe(0);
    expect(count).toBe(0);
  });

  it('does not go round when a page leads back', async () => {
    const { ask, asked } = background({
      0: { lines: '{"a":1}\n', next: 5 },
      5: { lines: '{"a":2}\n', next: 5 },
    });
    expect((await exportEvents(ask)).count).toBe(2);
    expect(asked).toEqual([0, 5]);
  });
});
