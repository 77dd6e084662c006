import { z } from '../zod.ts';
import * as part from './names.ts';

/** What a policy says to people and asks of them. */

export const useCaseSchema = z.strictObject({
  id: part.id().describe('Unique.'),
  title: part.text(120).describe('What somebody wants to do: `Summarise a public report`.'),
  status: z.enum(['acceptable', 'needs-approval', 'prohibited']).describe('May AI be used for it?'),
  text: part.text(2000).optional().describe('How, and with what care.'),
  examples: part.some(part.text(500), 20).optional().describe('In the words of the people.'),
  tools: part.some(part.id()).optional().describe('Tools to use for it, by id.'),
  owner: part.text(200).optional().describe('Whom to ask.'),
  lesson: part.id().optional().describe('A lesson to offer.'),
});

/** A lesson of under a minute: about 200 words. */
const lessonTexts = () => ({
  title: part.text(80).describe('What it is about.'),
  text: part.some(part.text(600), 4).describe('Paragraphs; under a minute to read, all in all.'),
  question: z
    .strictObject({
      text: part.text(300).describe('The question.'),
      answers: z.array(part.text(200)).min(2).max(5).describe('What to choose from.'),
      right: z.int().min(0).max(4).describe('Which answer is right; the first one is 0.'),
      because: part.text(400).optional().describe('Said afterwards, whatever was chosen.'),
    })
    .refine(({ answers, right }) => right < answers.length, {
      path: ['right'],
      message: 'is none of the answers; the first one is 0',
    })
    .optional()
    .describe('One question at the end.'),
});

export const lessonSchema = z.strictObject({
  id: part
    .id()
    .describe('Unique; rules and use cases name it. The id of one of our lessons replaces that.'),
  ...lessonTexts(),
});

export const reasonSchema = z.strictObject({
  id: part.id().describe('Unique; records name it.'),
  text: part.text(120).describe('What a person chooses: `The customer agreed to it`.'),
  explain: z
    .boolean()
    .optional()
    .meta({ default: false })
    .describe('Ask for a sentence beside it.'),
});

export const pauseSchema = z.strictObject({
  minutes: z.int().min(1).max(480).describe('The longest pause, in minutes.'),
  reason: z
    .boolean()
    .optional()
    .meta({ default: true })
    .describe('Ask for a reason, which is recorded.'),
});

const answerKinds = ['code', 'legal', 'medical', 'figures'] as const;

export const answersSchema = z.strictObject({
  reminders: z
    .array(
      z.strictObject({
        id: part.id().describe('Unique; records name it.'),
        kinds: part
          .some(z.enum(answerKinds), answerKinds.length)
          .describe('What a copied answer looks like: code, law, medicine, figures.'),
        text: part.text(300).describe('What to keep in mind.'),
        checklist: part.some(part.text(200), 6).optional().describe('What to check, in order.'),
        owner: part.text(200).optional().describe('Whom to ask.'),
        confirm: z
          .enum(['none', 'self', 'second-person'])
          .optional()
          .meta({ default: 'none' })
          .describe('Record `I checked it`, or that a second person did.'),
      }),
    )
    .max(50)
    .superRefine(part.distinctIds)
    .optional()
    .describe('Reminders to check an answer that is copied. The first that fits is shown.'),
  everyMinutes: z
    .int()
    .min(1)
    .max(10_080)
    .optional()
    .meta({ default: 240 })
    .describe('Show the same reminder at most so often.'),
  mark: z
    .boolean()
    .optional()
    .meta({ default: false })
    .describe('Mark secrets and personal data that appear in answers.'),
  keepValues: z
    .enum(['page', 'session'])
    .optional()
    .meta({ default: 'page' })
    .describe(
      'How long people see their own values where an answer has placeholders: until the page is loaded anew, or until its tab or the browser is closed. `session` keeps them in the browser’s memory, never on disk.',
    ),
});

/** The texts of the policy in another language; whatever is left out stays as it is. */
export const translationSchema = z.strictObject({
  organisation: part.text(100).optional().describe('As people say it there.'),
  messages: byId(part.text(500)).describe('Messages of rules, by rule id.'),
  reasons: byId(part.text(120)).describe('Reasons to choose from, by id.'),
  lessons: byId(z.strictObject(lessonTexts())).describe('Lessons, by id.'),
  useCases: byId(
    z.strictObject({
      title: part.text(120).optional().describe('Its title.'),
      text: part.text(2000).optional().describe('Its text.'),
      examples: part.some(part.text(500), 20).optional().describe('Its examples.'),
    }),
  ).describe('Use cases, by id.'),
  reminders: byId(
    z.strictObject({
      text: part.text(300).optional().describe('Its text.'),
      checklist: part.some(part.text(200), 6).optional().describe('Its checklist.'),
    }),
  ).describe('Reminders to check an answer, by id.'),
  detectors: byId(
    z.strictObject({
      title: part.text(60).optional().describe('Its title.'),
      why: part.text(300).optional().describe('Why it matters.'),
    }),
  ).describe('Detectors of your own, by id.'),
});

function byId<T extends z.ZodType>(text: T) {
  return z.record(part.id(), text).optional();
}
