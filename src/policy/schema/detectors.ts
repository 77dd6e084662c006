import { patternProblem } from '../pattern-problem.ts';
import { z } from '../zod.ts';
import * as part from './names.ts';

/** What a detector of one's own finds by; exactly one of them. */
const means = ['pattern', 'terms', 'dictionary', 'markings', 'exact', 'fingerprints'] as const;

const term = () => part.text(100).regex(/[\p{L}\p{N}]/u, 'needs a letter or a digit');

/** A file that the browser fetches; what it holds is pinned. */
const pinned = z.strictObject({
  url: z
    .url({ protocol: /^https$/, error: 'use an https address' })
    .max(2000)
    .describe('Where browsers fetch the file. https only.'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'use 64 lower-case hexadecimal digits')
    .describe('SHA-256 of the file, as `tidegate exact build` and `fingerprint build` print it.'),
});

export const customSchema = z
  .strictObject({
    title: part.text(60).describe('What people call it: `Project name`. Used in placeholders.'),
    category: part.category().describe('One of the built-in categories or one of your own.'),
    why: part.text(300).describe('One sentence for an employee: why this matters outside.'),
    pattern: z
      .string()
      .max(1024)
      .optional()
      .superRefine((source, context) => {
        const problem = source === undefined ? null : patternProblem(source);
        if (problem) context.addIssue({ code: 'custom', message: problem });
      })
      .describe('A regular expression (flags `giu`), every repetition bounded.'),
    check: z
      .enum(['luhn', 'mod97'])
      .optional()
      .describe('Check digits that a match of `pattern` must have: Luhn, or ISO 7064 MOD 97-10.'),
    terms: part
      .some(term(), 1000)
      .optional()
      .describe('Words or phrases, found whole and in any case.'),
    dictionary: part
      .some(term(), 20_000)
      .optional()
      .describe('Many words or phrases, found whole, in any case and with or without accents.'),
    markings: part
      .some(term(), 200)
      .optional()
      .describe(
        'Words that papers are marked with, such as `Acme confidential`: sure on a line of their own, ' +
          'in capitals or behind a label; a hint within a sentence.',
      ),
    exact: pinned
      .optional()
      .describe(
        'Values of a table, made by `tidegate exact build`. Needs a tag key in the browser.',
      ),
    fingerprints: pinned
      .optional()
      .describe('Excerpts of documents and code, made by `tidegate fingerprint build`.'),
    severity: z
      .enum(['low', 'medium', 'high'])
      .optional()
      .meta({ default: 'medium' })
      .describe('Where two findings overlap, the more severe one stays.'),
    confidence: part
      .band()
      .optional()
      .meta({ default: 'high' })
      .describe('How sure a match is, before context words.'),
    context: part
      .some(part.text(60), 100)
      .optional()
      .describe('Words that raise the confidence when near.'),
    counter: part
      .some(part.text(60), 100)
      .optional()
      .describe('Words that lower the confidence when near.'),
  })
  .refine((own) => means.filter((one) => own[one] !== undefined).length === 1, {
    message: `give either ${means.map((one) => `\`${one}\``).join(' or ')}`,
  })
  .refine((own) => own.check === undefined || own.pattern !== undefined, {
    path: ['check'],
    message: 'is for a `pattern`',
  });

export const detectorsSchema = z.record(
  part.id(),
  z.strictObject({
    off: z.boolean().optional().meta({ default: false }).describe('Do not look for this at all.'),
    threshold: z
      .number()
      .min(0)
      .max(1)
      .optional()
      .describe('Findings with a lower confidence are dropped.'),
    custom: customSchema.optional().describe('A detector of your own, under this id.'),
  }),
);

export const exceptionSchema = z
  .strictObject({
    id: part.id().describe('Unique.'),
    description: part.text(500).optional().describe('Why this is fine.'),
    owner: part.text(200).optional().describe('Who asked for it and stands for it.'),
    expiresAt: part.date().optional().describe('A day counts to its end (UTC). Lint asks for one.'),
    detectors: part.some(part.id()).optional().describe('Only findings of these detectors.'),
    pattern: z
      .string()
      .max(1024)
      .optional()
      .superRefine((source, context) => {
        const problem = source === undefined ? null : patternProblem(source, true);
        if (problem) context.addIssue({ code: 'custom', message: problem });
      })
      .describe('A regular expression that the whole value matches, in any case.'),
    tags: part
      .some(
        z.strictObject({
          detector: part.id().describe('What the value was found as.'),
          tag: z
            .string()
            .regex(/^[0-9a-f]{6}$/, 'use six lower-case hexadecimal digits')
            .describe('As a report of it has it.'),
        }),
        1000,
      )
      .optional()
      .describe(
        'Single values, by the tags that reports carry instead of them. They need the tag key of managed settings.',
      ),
  })
  .refine((exception) => exception.detectors ?? exception.pattern ?? exception.tags, {
    message: 'name `detectors`, a `pattern`, or `tags`',
  })
  .refine((exception) => !exception.tags || !(exception.detectors ?? exception.pattern), {
    path: ['tags'],
    message: 'stand alone: each names its detector',
  });
