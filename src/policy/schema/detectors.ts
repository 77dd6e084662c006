import { patternProblem } from '../pattern-problem.ts';
import { z } from '../zod.ts';
import * as part from './names.ts';

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
    terms: part
      .some(part.text(100).regex(/[\p{L}\p{N}]/u, 'needs a letter or a digit'), 1000)
      .optional()
      .describe('Words or phrases, found whole and in any case.'),
    confidence: part
      .band()
      .optional()
      .meta({ default: 'high' })
      .describe('How sure a match is, before context words.'),
    context: part
      .some(part.text(60), 100)
      .optional()
      .describe('Words that raise the confidence when near.'),
  })
  .refine((own) => (own.pattern === undefined) !== (own.terms === undefined), {
    message: 'give either `pattern` or `terms`',
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
  })
  .refine((exception) => exception.detectors ?? exception.pattern, {
    message: 'name `detectors`, a `pattern`, or both',
  });
