import { labels, type Category } from '../detect/finding.ts';
import { actions } from '../policy/action.ts';
import { z } from '../policy/zod.ts';
import { sizeClasses } from './size-class.ts';

/**
 * What happened, without the text it happened to. Strings here are names of ours or of the policy:
 * no blanks, 64 characters at most, so that no field can hold a prompt. The exceptions: the person's
 * own reason, which the gate redacts before it sends it, and `excerpts`, which only a policy turns on.
 */
const name = () => z.string().regex(/^[a-z0-9][a-z0-9._:-]{0,63}$/);
/** A site’s id, or the host where none is described. */
export const host = () => z.string().regex(/^[a-z0-9][a-z0-9._:-]{0,252}$/);
const count = () => z.int().min(0).max(1e9);
const action = () => z.enum(actions);
const category = () => name() as z.ZodType<Category, Category>;
const sha256 = () => z.string().regex(/^[0-9a-f]{64}$/);
const coordinate = () => z.string().regex(/^[\w-]{43}$/);
const signature = () => z.string().regex(/^[\w-]{86}$/);

export const kinds = [
  'decision',
  'override',
  'coverage',
  'policy',
  'tool',
  'heartbeat',
  'lesson',
  'report',
  'summary',
  'genesis',
  'checkpoint',
] as const;
export type EventKind = (typeof kinds)[number];

const detectorCount = z.strictObject({
  id: name(),
  category: category(),
  count: count().describe('Findings.'),
  unique: count().describe('Distinct values.'),
  low: count(),
  medium: count(),
  high: count(),
});

/** The public half of a log's signing key: ECDSA on P-256, as JWK. */
const publicKeySchema = z.strictObject({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: coordinate(),
  y: coordinate(),
});
export type LogKey = z.output<typeof publicKeySchema>;

/** How a site was covered, in a heartbeat. */
const siteState = z.strictObject({
  site: host(),
  state: z.enum(['active', 'waiting', 'degraded', 'off']),
});
export type SiteState = z.output<typeof siteState>;

/** What a gate or the background says happened. Times in ISO 8601 with zone. */
export const eventSchema = z.strictObject({
  id: z.uuid().describe('Made by the sender, so that a repeated delivery is stored once.'),
  at: z.iso
    .datetime({ offset: true })
    .describe('When; to the minute where records are nobody’s (`logging.identity`: `none`).'),
  kind: z.enum(kinds),
  policy: z.strictObject({ id: name(), version: z.int().min(1) }),
  site: host()
    .nullable()
    .default(null)
    .describe('A site’s id, or the host where none is described.'),
  tool: name().nullable().default(null).describe('The tool’s id in the policy.'),
  channel: z.enum(['typed', 'paste', 'drop', 'file', 'request', 'url']).nullable().default(null),
  action: action().nullable().default(null),
  rule: name().nullable().default(null),
  gesture: z
    .boolean()
    .default(false)
    .describe('A person’s own act was behind it, so that a dialog could be shown.'),
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
  latencyMs: z
    .number()
    .min(0)
    .max(1e7)
    .nullable()
    .default(null)
    .describe('From the send to the decision, milliseconds.'),
  account: z.enum(['work', 'personal', 'unknown']).default('unknown'),
  group: z
    .string()
    .regex(/^[\p{L}\p{N}._-]{1,64}$/u)
    .nullable()
    .default(null),
  device: z
    .string()
    .regex(/^[\p{L}\p{N}._-]{1,64}$/u)
    .nullable()
    .default(null)
    .describe('Whose: a lasting random name or the device’s label; null unless the policy asks.'),
  extension: z
    .string()
    .regex(/^\d{1,5}(?:\.\d{1,5}){0,3}$/)
    .nullable()
    .default(null)
    .describe('The version of Tidegate.'),
  justification: z.string().max(500).nullable().default(null).describe('The reason, redacted.'),
  wouldBe: z
    .strictObject({ action: action(), rule: name().nullable() })
    .nullable()
    .default(null)
    .describe('What rules that are only tried would have done.'),
  reason: name().nullable().default(null).describe('Why, in a name of ours: `guard-missing`.'),
  tags: z
    .array(z.strictObject({ detector: name(), tag: z.string().regex(/^[0-9a-f]{6}$/) }))
    .max(100)
    .default([])
    .describe('Of a report: what it is about, as keyed tags of 24 bits. Empty without a tag key.'),
  excerpts: z
    .array(
      z.strictObject({
        detector: name(),
        /** Two characters at each end at most. */
        masked: z
          .string()
          .regex(/^.{0,2}•{4}.{0,2}$/u)
          .optional(),
        /** A JWE in its compact form. */
        sealed: z
          .string()
          .max(2000)
          .regex(/^eyJ[\w-]{20,600}\.\.[\w-]{16}\.[\w-]{614}\.[\w-]{22}$/)
          .optional(),
      }),
    )
    .max(20)
    .default([])
    .describe('Only as `logging.excerpt` says.'),
  chain: z
    .strictObject({
      key: publicKeySchema,
      checkpoint: z
        .strictObject({
          through: z.int().min(0).describe('The last `seq` that was removed.'),
          hash: sha256().describe('The hash of that record.'),
          signature: signature(),
        })
        .nullable()
        .default(null),
    })
    .nullable()
    .default(null)
    .describe('Of genesis, heartbeat and checkpoint: the key that signs, and what was removed.'),
  sites: z
    .array(siteState)
    .max(100)
    .optional()
    .describe('Of a heartbeat: each site that was open since the one before, at its worst.'),
  count: count()
    .min(1)
    .default(1)
    .describe('How many of the same stand behind this one: prompts of a day, repeated coverage.'),
});

/** What a sender may tell: the log alone speaks about itself. */
export const toldSchema = eventSchema.refine((event) => !isAboutLog(event), { path: ['kind'] });

/** What a sender writes; what it leaves out gets its default. */
export type EventDraft = z.input<typeof eventSchema>;

/** What the log holds. */
export type LoggedEvent = z.output<typeof eventSchema>;

/** Records of the log about itself; nobody did anything. */
export function isAboutLog({ kind }: Pick<LoggedEvent, 'kind'>): boolean {
  return kind === 'genesis' || kind === 'checkpoint' || kind === 'heartbeat';
}
