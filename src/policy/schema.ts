import { detectorsSchema, exceptionSchema, type customSchema } from './schema/detectors.ts';
import * as part from './schema/names.ts';
import {
  answersSchema,
  lessonSchema,
  pauseSchema,
  reasonSchema,
  translationSchema,
  useCaseSchema,
} from './schema/people.ts';
import { forwardSchema, loggingSchema } from './schema/recording.ts';
import { ruleSchema } from './schema/rule.ts';
import { sitesSchema } from './schema/sites.ts';
import { toolSchema } from './schema/tool.ts';
import { deepWait, unsureDefaults } from './unsure-defaults.ts';
import { z } from './zod.ts';

const doubt = (state: keyof typeof unsureDefaults, description: string) =>
  part.anyAction().optional().meta({ default: unsureDefaults[state] }).describe(description);

const unsureSchema = z.strictObject({
  noText: doubt('noText', 'A message leaves, but no text could be read from it.'),
  scanTimeout: doubt('scanTimeout', 'The scan ran out of time.'),
  unreadableFile: doubt('unreadableFile', 'A file could not be read.'),
  unsupportedMedia: doubt('unsupportedMedia', 'A file of a kind that holds no text.'),
  deepTimeout: doubt('deepTimeout', 'The second look took too long.'),
  unknownBody: doubt(
    'unknownBody',
    'A request that only the network saw, with an unreadable body.',
  ),
  guardMissing: doubt('guardMissing', 'The page runs without our guard.'),
  dialogRemoved: z
    .enum(['cancel', 'block'])
    .optional()
    .meta({ default: unsureDefaults.dialogRemoved })
    .describe('The page took the dialog away.'),
});

const testSchema = z.strictObject({
  name: part.text(200).optional().describe('What the case shows.'),
  text: z.string().max(20_000).describe('The prompt. Made-up data only.'),
  site: part.text(300).optional().describe('Host or host/path; without it, an unlisted tool.'),
  channel: part.channel().optional().meta({ default: 'paste' }).describe('How it leaves.'),
  account: part.account().optional().meta({ default: 'unknown' }).describe('The account in use.'),
  group: part.group().optional().describe('The group of the person.'),
  expect: part.anyAction().describe('The decision that must come out.'),
  wouldBe: part
    .anyAction()
    .optional()
    .describe('The decision that must come out with the rules that are only tried.'),
});

/** What the reader has data for; no other room may be asked from here. */
const pictureLanguages = ['ar', 'de', 'en', 'es', 'fr', 'ja'] as const;

const rules = () => z.array(ruleSchema).max(1000).superRefine(part.distinctIds);

/** The only definition of a policy. Types, JSON Schema, reference and checks come from here. */
export const policySchema = z.strictObject({
  $schema: z
    .string()
    .max(500)
    .optional()
    .describe('Lets an editor explain and complete this file.'),
  format: z.literal(1).describe('Version of this format.'),
  id: part.id().describe('Name of the policy.'),
  version: z.int().min(1).describe('Goes up with every change, never down.'),
  description: part.text(1000).optional().describe('What it is for, for whoever reads it.'),
  issuedAt: part.date().optional().describe('When this version was made.'),
  expiresAt: part.date().optional().describe('From when it should no longer be relied on.'),
  whenStale: z
    .enum(['keep', 'built-in', 'warn', 'justify', 'block'])
    .optional()
    .meta({ default: 'keep' })
    .describe(
      'After `expiresAt`, until a newer version comes: `keep` goes on as before. `built-in`: the built-in rules hold too, whatever this policy excepts. `warn`, `justify` or `block`: so does that for everything that is found, hints too. Nothing gets looser.',
    ),
  rollout: z
    .strictObject({
      percent: z.number().min(0).max(100).describe('How many of a hundred browsers take it.'),
      seed: part
        .text(64)
        .describe('Another seed chooses other browsers; the same one keeps those that have it.'),
    })
    .optional()
    .describe('Only a part of the browsers takes this version; the rest stays where it is.'),
  rollbackOf: z
    .int()
    .min(1)
    .optional()
    .describe('The version whose content this is; written by `policy rollback`.'),
  testsSha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional()
    .describe('Hash of the tests that passed before signing; written by `policy sign`.'),
  reviewBy: part.date().optional().describe('When to look at it again; lint says when it is past.'),
  language: part
    .language()
    .optional()
    .meta({ default: 'en' })
    .describe('The language in which this policy speaks to people.'),
  languages: z
    .record(part.language(), translationSchema)
    .optional()
    .describe('The same texts in other languages: `de`, `pt-BR`.'),
  organisation: part.text(100).optional().describe('As people say it; used in messages.'),
  owner: part.text(200).optional().describe('Who answers for this policy.'),
  contact: part.text(300).optional().describe('Whom to ask when stopped: a mail address or a URL.'),
  alternative: part
    .link()
    .optional()
    .describe('An approved tool to offer wherever a tool names none of its own.'),
  tools: z
    .array(toolSchema)
    .max(1000)
    .superRefine(part.distinctIds)
    .optional()
    .describe('AI tools; those not listed are unreviewed.'),
  detectors: detectorsSchema
    .optional()
    .describe('Settings by detector id, and your own detectors.'),
  rules: rules()
    .optional()
    .describe(
      'What happens to what is found. The strictest match wins. Left out: the built-in rules.',
    ),
  exceptions: z
    .array(exceptionSchema)
    .max(1000)
    .superRefine(part.distinctIds)
    .optional()
    .describe('Values that are fine.'),
  welcome: z
    .boolean()
    .optional()
    .describe(
      'Open the welcome page after an install. Left out: only for a person who installed it from a store.',
    ),
  useCases: z
    .array(useCaseSchema)
    .max(500)
    .superRefine(part.distinctIds)
    .optional()
    .describe('What AI may be used for, in words.'),
  owners: z
    .record(part.category(), part.text(200))
    .optional()
    .describe('Who owns which kind of data, by category.'),
  lessons: z
    .array(lessonSchema)
    .max(100)
    .superRefine(part.distinctIds)
    .optional()
    .describe('Lessons of your own, shown before ours.'),
  reasons: z
    .array(reasonSchema)
    .max(20)
    .superRefine(part.distinctIds)
    .optional()
    .describe('Reasons to choose from where one is asked for. Left out: a sentence is asked for.'),
  pause: pauseSchema
    .optional()
    .describe('People may switch Tidegate off for a while. Left out: they may not.'),
  answers: answersSchema.optional().describe('What is said about answers of AI.'),
  unsure: unsureSchema
    .optional()
    .describe('What to do when nothing certain can be said: open or closed, each on its own.'),
  deepWait: z
    .int()
    .min(0)
    .max(2000)
    .optional()
    .meta({ default: deepWait })
    .describe(
      'Milliseconds a send waits for the second look (names, exact data, fingerprints) where a rule that stops something needs it; then `unsure.deepTimeout` decides.',
    ),
  readPictures: z
    .array(z.enum(pictureLanguages))
    .min(1)
    .max(pictureLanguages.length)
    .optional()
    .describe(
      'Attached pictures, those in documents and scanned pages are searched for text in these languages, in the browser; each more takes longer. Left out: `unsure.unsupportedMedia` says what becomes of pictures.',
    ),
  sites: sitesSchema
    .optional()
    .describe(
      'By site id or host: the switch for a broken site, repairs of what we know of it, and sites of your own.',
    ),
  logging: loggingSchema.optional().describe('How much is recorded, and for how long.'),
  forward: forwardSchema
    .optional()
    .describe('Where records are sent as they are made. Left out: they stay in the browser.'),
  candidate: rules()
    .optional()
    .describe('A whole rule set to try: differences are recorded, nothing changes for people.'),
  tests: z
    .array(testSchema)
    .max(1000)
    .optional()
    .describe('Cases that must come out as said; lint runs them.'),
});

export type PolicyDocument = z.output<typeof policySchema>;
export type RuleDocument = z.output<typeof ruleSchema>;
export type ToolDocument = z.output<typeof toolSchema>;
export type CustomDetectorDocument = z.output<typeof customSchema>;
export type SiteDocument = z.output<typeof sitesSchema>[string];
export type Translation = z.output<typeof translationSchema>;
export type PolicyTest = z.output<typeof testSchema>;
