import { labels, type Category } from '../detect/finding.ts';
import { actions } from '../policy/action.ts';
import { z } from '../policy/zod.ts';
import { sizeClasses } from './size-class.ts';

/**
 * What happened, without the text it happened to. Strings here are names of ours or of the policy:
 * no blanks, 64 characters at most, so that no field can hold a prompt. The one exception is the
 * person's own reason, which the gate redacts before it sends it.
 */
const name = () => z.string().regex(/^[a-z0-9][a-z0-9._:-]{0,63}$/);
const host = () => z.string().regex(/^[a-z0-9][a-z0-9.:-]{0,252}$/);
const count = () => z.int().min(0).max(1e9);
const action = () => z.enum(actions);
const category = () => name() as z.ZodType<Category, Category>;

const detectorCount = z.strictObject({
  id: name(),
  category: category(),
  /** Findings, distinct values, and findings by confidence band. */
  count: count(),
  unique: count(),
  low: count(),
  medium: count(),
  high: count(),
});

/** What a gate or the background says happened. Times in ISO 8601 with zone. */
export const eventSchema = z.strictObject({
  /** Made by the sender, so that a repeated delivery is stored once. */
  id: z.uuid(),
  at: z.iso.datetime({ offset: true }),
  kind: z.enum([
    'decision',
    'override',
    'coverage',
    'policy',
    'tool',
    'heartbeat',
    'lesson',
    'report',
    'summary',
  ]),
  policy: z.strictObject({ id: name(), version: z.int().min(1) }),
  /** A site's id, or the host where none is described. */
  site: host().nullable().default(null),
  /** The tool's id in the policy. */
  tool: name().nullable().default(null),
  channel: z.enum(['typed', 'paste', 'drop', 'file', 'request', 'url']).nullable().default(null),
  action: action().nullable().default(null),
  rule: name().nullable().default(null),
  /** A person's own act was behind it, so that a dialog could be shown. */
  gesture: z.boolean().default(false),
  outcome: z
    .enum([
      'sent',
      'redacted',
      'edited',
      'cancelled',
      'refused',
      'overridden',
      'stripped',
      'replaced',
    ])
    .nullable()
    .default(null),
  detectors: z.array(detectorCount).max(500).default([]),
  ruleActions: z
    .array(z.strictObject({ rule: name(), action: action() }))
    .max(1000)
    .default([]),
  labels: z.array(z.enum(labels)).max(labels.length).default([]),
  sizeClass: z.enum(sizeClasses).nullable().default(null),
  /** From the send to the decision, milliseconds. */
  latencyMs: z.number().min(0).max(1e7).nullable().default(null),
  account: z.enum(['work', 'personal', 'unknown']).default('unknown'),
  group: z
    .string()
    .regex(/^[\p{L}\p{N}._-]{1,64}$/u)
    .nullable()
    .default(null),
  /** The person's reason, redacted. */
  justification: z.string().max(500).nullable().default(null),
  /** What rules that are only tried would have done. */
  wouldBe: z.strictObject({ action: action(), rule: name().nullable() }).nullable().default(null),
  /** For coverage and policy: why, in a name of ours. */
  reason: name().nullable().default(null),
  /** How many of the same stand behind this one: clean prompts of a day, repeated coverage. */
  count: count().min(1).default(1),
});

/** What a sender writes; what it leaves out gets its default. */
export type EventDraft = z.input<typeof eventSchema>;

/** What the log holds. */
export type LoggedEvent = z.output<typeof eventSchema>;
