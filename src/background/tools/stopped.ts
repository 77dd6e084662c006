import type { EventDraft } from '../../events/event.ts';
import type { Stored } from '../../platform/storage.ts';
import type { PolicyDocument } from '../../policy/schema.ts';
import { kept } from '../kept.ts';

/** When each prohibited tool was last told of, by its id; milliseconds since the epoch. */
export type StoppedAt = Readonly<Record<string, number>>;

export interface StoppedParts {
  readonly told: Stored<StoppedAt>;
  readonly document: () => Promise<PolicyDocument>;
  readonly record: (event: Pick<EventDraft, 'kind' | 'reason' | 'tool'>) => Promise<void>;
  readonly now: () => number;
}

/** Milliseconds. Somebody who tries again, or a page that opens ours in a loop, is one event. */
const hour = 60 * 60 * 1000;

/** Somebody was led away from a prohibited tool. */
export function stoppedTools({ told, document, record, now }: StoppedParts) {
  const memory = kept(told);
  return async (tool: string): Promise<void> => {
    const { tools = [] } = await document();
    if (!tools.some(({ id, status }) => id === tool && status === 'prohibited')) return;
    let due = false;
    await memory.change((before) => {
      due = Math.abs(now() - (before[tool] ?? 0)) >= hour;
      return due ? { ...before, [tool]: now() } : before;
    });
    if (due) await record({ kind: 'tool', reason: 'prohibited', tool });
  };
}
