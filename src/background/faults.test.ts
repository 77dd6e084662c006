import { describe, expect, it, vi } from 'vitest';
import { faults } from './faults.ts';

describe('faults', () => {
  it('tells each place once an hour', () => {
    const clock = { time: 0 };
    const report = vi.fn(async () => undefined);
    const failed = faults(report, () => clock.time);
    failed('event.record');
    failed('event.record');
    failed('policy.refresh');
    clock.time = 3_600_000;
    failed('event.record');
    expect(report.mock.calls.flat()).toEqual(
      ['event.record', 'policy.refresh', 'event.record'].map((where) => ({
        kind: 'coverage',
        reason: `worker-failed:${where}`,
      })),
    );
  });

  it('tells it again when telling failed', async () => {
    const report = vi.fn(async () => Promise.reject(new Error('store broken')));
    const failed = faults(report, () => 0);
    failed('event.record');
    await vi.waitFor(() => {
      failed('event.record');
      expect(report).toHaveBeenCalledTimes(2);
    });
  });
});
