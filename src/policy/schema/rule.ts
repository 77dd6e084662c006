import { z } from '../zod.ts';
import * as part from './names.ts';

const bandActions = z
  .strictObject({
    high: part.ruleAction().optional().describe('For findings that are right in 9 of 10.'),
    medium: part.ruleAction().optional().describe('For findings that are right in 3 of 4.'),
    low: part.ruleAction().optional().describe('For hints.'),
  })
  .refine((bands) => Object.values(bands).some(Boolean), 'name an action for at least one band');

const when = z.strictObject({
  categories: part
    .some(part.category())
    .optional()
    .describe('Kinds of data, for example `credentials`; any of them.'),
  detectors: part
    .some(part.id())
    .optional()
    .describe('Detectors by id, for example `payment-card`; any of them.'),
  scope: part
    .some(part.scope())
    .optional()
    .describe('What was found: one value, a group (record, list) or the whole document.'),
  confidence: part
    .band()
    .optional()
    .meta({ default: 'medium' })
    .describe('The lowest confidence that matches. Not together with an action for each band.'),
  minUnique: z
    .int()
    .min(1)
    .max(1e6)
    .optional()
    .meta({ default: 1 })
    .describe('At least so many distinct values (people or rows for lists) among what matches.'),
  minCount: z
    .int()
    .min(1)
    .max(1e6)
    .optional()
    .meta({ default: 1 })
    .describe('At least so many findings, repeated values counted each time.'),
  minSize: z
    .int()
    .min(0)
    .max(1e6)
    .optional()
    .describe('One finding has at least so many lines of code, rows or people.'),
  maxSize: z
    .int()
    .min(0)
    .max(1e6)
    .optional()
    .describe('One finding has at most so many lines of code, rows or people.'),
  signal: part
    .signal()
    .optional()
    .describe('Something the detector noticed beside the value, for example `proprietary` code.'),
  with: part
    .some(part.id())
    .optional()
    .describe('Findings of one of these detectors must be in the same text.'),
  sites: part
    .some(part.glob())
    .optional()
    .describe('Hosts, or host/path, as globs: `*.acme.com` does not match acme.com itself.'),
  toolStatus: part
    .some(part.toolStatus())
    .optional()
    .describe('Status of the tool in `tools`; a tool that is not listed is `unreviewed`.'),
  account: part
    .some(part.account())
    .optional()
    .describe('The account in use at the tool, as far as it can be seen.'),
  groups: part
    .some(part.group())
    .optional()
    .describe('Groups of people, as managed settings name them.'),
  channels: part.some(part.channel()).optional().describe('How the text is about to leave.'),
  labels: part.some(part.label()).optional().describe('What kind of text it is as a whole.'),
});

export const ruleSchema = z
  .strictObject({
    id: part.id().describe('Unique; events and reports name it.'),
    description: part.text(500).optional().describe('For whoever reads the policy.'),
    when: when
      .optional()
      .describe('All conditions must hold; without any, the rule matches every finding.'),
    action: z
      .union([part.ruleAction(), bandActions])
      .describe(
        'What happens: log, coach, warn, justify, redact or block; or one for each confidence band. ' +
          'To allow something, use an exception or `allowedData` of a tool.',
      ),
    mode: z
      .enum(['enforce', 'monitor'])
      .optional()
      .meta({ default: 'enforce' })
      .describe('`monitor`: only record what would have happened.'),
    message: part.text(500).optional().describe('Shown to the person, instead of our own words.'),
    lesson: part.id().optional().describe('A lesson to offer.'),
  })
  .superRefine((rule, context) => {
    if (typeof rule.action === 'object' && rule.when?.confidence) {
      context.addIssue({
        code: 'custom',
        path: ['when', 'confidence'],
        message: 'leave it out where `action` names the bands',
      });
    }
    if ((rule.when?.minSize ?? 0) > (rule.when?.maxSize ?? Infinity)) {
      context.addIssue({
        code: 'custom',
        path: ['when', 'maxSize'],
        message: 'is below minSize, so that nothing matches',
      });
    }
  });
