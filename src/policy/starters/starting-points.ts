import type { PolicyDocument } from '../schema.ts';

type UseCase = NonNullable<PolicyDocument['useCases']>[number];

/** What every starter begins with; `tidegate policy init` puts the organisation's names in. */
export const everyStarter = {
  format: 1,
  version: 1,
  organisation: 'Our company',
  contact: 'ai-help@example.com',
} as const satisfies Partial<PolicyDocument>;

export const reasons: PolicyDocument['reasons'] = [
  { id: 'made-up', text: 'It is made up' },
  { id: 'public', text: 'It is public already' },
  { id: 'agreed', text: 'It is agreed with whoever owns it', explain: true },
  { id: 'other', text: 'Another reason', explain: true },
];

export const pause: PolicyDocument['pause'] = { minutes: 30, reason: true };

/** What most people ask first; a starter adds what its line of work asks. */
export const useCases: UseCase[] = [
  {
    id: 'public-text',
    title: 'Summarise or translate public text',
    status: 'acceptable',
    text: 'Anything that is on the web or in a press release may go into any approved tool.',
    examples: ['Summarise this press release', 'Translate our web page'],
  },
  {
    id: 'drafts',
    title: 'Draft or improve a text',
    status: 'acceptable',
    text: 'Leave out names of customers and colleagues, or let Tidegate replace them.',
    examples: ['Make this mail friendlier', 'Draft a job advert'],
    lesson: 'redaction',
  },
  {
    id: 'customer-data',
    title: 'Work on data of customers',
    status: 'needs-approval',
    text: 'Only in a tool that is approved for customer data, and only what the task needs.',
    examples: ['Find patterns in these tickets'],
    lesson: 'what-not-to-paste',
  },
  {
    id: 'people-decisions',
    title: 'Decide about people',
    status: 'prohibited',
    text: 'No hiring, grading, promotion or dismissal by AI. A person decides.',
    examples: ['Rank these applicants', 'Who should get the bonus?'],
  },
];

type Test = NonNullable<PolicyDocument['tests']>[number];

/** Made-up texts that tests of several starters ask about. */
export const samples = {
  harmless: 'Write a friendly reminder that the canteen closes at two on Friday.',
  key: `The build needs AWS_SECRET_ACCESS_KEY=${['qR7tY2uI9oP4', 'aS6dF1gH8jK3lZ5x', 'C0vB2nM4eW7Q'].join('')} to run.`,
  card: 'Charge the card 4539 1488 0343 6467, expiry 04/29, for the whole amount.',
  iban: 'Please transfer it to IBAN DE44 5001 0517 5407 3249 31 today.',
  customers: Array.from(
    { length: 12 },
    (_, n) =>
      `${['Anna', 'Boris', 'Clara', 'David'][n % 4]} ${['Keller', 'Novak', 'Marsh'][n % 3]}, mail${n}@kunde-${n}.de, +49 30 5550${100 + n}`,
  ).join('\n'),
  record:
    'Anna Keller, anna.keller@kunde-7.de, +49 30 5550101, born 12.03.1961, Lindenstrasse 12, 10969 Berlin',
  oneAddress: 'Please answer anna.keller@kunde-7.de about her order.',
  patient:
    'Patient: Maria Keller, born 12.03.1961, MRN 48213377. Diagnosis: E11.9 type 2 diabetes mellitus, metformin 500 mg twice daily.',
  results:
    'Preliminary Q3 results, not yet published: revenue of EUR 48.2 million, EBITDA margin 21 %, net income EUR 6.1 million. Do not share before the ad hoc release.',
  snippet:
    'Why does this fail?\n```js\nconst total = items.reduce((a, b) => a + b.price, 0);\nshow(total);\nreturn total;\n```',
  ownCode:
    '/*\n * Copyright (c) 2026 Heron Systems. All rights reserved.\n * PROPRIETARY AND CONFIDENTIAL\n */\nexport function rate(a: number, b: number): number {\n  return a * b;\n}\n',
  privileged: 'ATTORNEY-CLIENT PRIVILEGED\nOur advice on the claim is to settle before trial.',
  marked: 'STRICTLY CONFIDENTIAL\nThe launch moves to the third quarter.',
  code: [
    'export async function settle(order: Order): Promise<Receipt> {',
    '  const lines = order.lines.filter((line) => line.open);',
    '  if (lines.length === 0) {',
    '    throw new Error("nothing to settle");',
    '  }',
    '  const total = lines.reduce((sum, line) => sum + line.price * line.count, 0);',
    '  const payment = await gateway.charge(order.customer, total);',
    '  for (const line of lines) {',
    '    line.open = false;',
    '    await store.save(line);',
    '  }',
    '  const receipt = { id: payment.id, total, at: clock.now() };',
    '  await mailer.send(order.customer, receipt);',
    '  log.info("settled", { order: order.id });',
    '  return receipt;',
    '}',
  ].join('\n'),
} as const;

/** A case on one of the {@link samples}. */
export function sampleTest(
  sample: keyof typeof samples,
  name: string,
  expected: Omit<Test, 'name' | 'text'>,
): Test {
  return { name, text: samples[sample], ...expected };
}
