import { type Action, actions } from '../../policy/action.ts';
import { z } from '../../policy/zod.ts';

const name = z.string().max(253);
const count = z.int().min(0);

/** What a simulation reads of an event; whatever else it holds does not matter. */
const schema = z.object({
  kind: z.string(),
  site: name.nullish(),
  channel: z.enum(['typed', 'paste', 'drop', 'file', 'request', 'url']).nullish(),
  action: z.enum(actions).nullish(),
  rule: name.nullish(),
  account: z.enum(['work', 'personal', 'unknown']).nullish(),
  group: name.nullish(),
  at: z.string().nullish(),
  labels: z.array(name).default([]),
  count: count.default(1),
  detectors: z
    .array(
      z.object({
        id: name,
        category: name,
        count,
        unique: count,
        low: count,
        medium: count,
        high: count,
      }),
    )
    .default([]),
});

export type PastEvent = z.output<typeof schema>;

export interface PastDecision extends PastEvent {
  readonly action: Action;
}

/** Lines that hold an export's events together: what was filtered out, and the signed end. */
const chainSchema = z.union([
  z.object({ stub: z.looseObject({}) }),
  z.object({ trailer: z.looseObject({}) }),
]);

/** The event of a line of an export; `chain` for one that only holds them together; null for others. */
export function readPastEvent(line: string): PastEvent | 'chain' | null {
  try {
    const json: unknown = JSON.parse(line);
    const parsed = schema.safeParse(json);
    if (parsed.success) return parsed.data;
    return chainSchema.safeParse(json).success ? 'chain' : null;
  } catch {
    return null;
  }
}

/** Whether a policy decided something there that can be decided again. */
export function isDecision(event: PastEvent): event is PastDecision {
  return (event.kind === 'decision' || event.kind === 'override') && event.action != null;
}
