import type { EventDraft } from '../events/event.ts';

const hour = 3_600_000;

/**
 * Something of ours broke in the worker. It must not pass in silence, and not flood the log: one
 * event for each place and hour. Only the place is told; an error's own words can quote a prompt.
 */
export function faults(
  report: (event: Pick<EventDraft, 'kind' | 'reason'>) => Promise<unknown>,
  now: () => number,
): (where: string) => void {
  const last = new Map<string, number>();
  return (where) => {
    const before = last.get(where);
    if (before !== undefined && now() - before < hour) return;
    last.set(where, now());
    // If even this cannot be stored, the log's own state says so in the popup.
    report({ kind: 'coverage', reason: `worker-failed:${where}` }).catch(() => last.delete(where));
  };
}
