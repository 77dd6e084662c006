import { command, type ExitCode } from './command.ts';
import { print } from './print.ts';
import { Stop } from './stop.ts';

/** Milliseconds of half a year: vendors change their terms. */
const halfYear = 182 * 86_400_000;

/** What is asked, by where the answer goes; the seven are the policy's own (`tools[].review`). */
const questions = {
  storage: 'Where is data stored and processed?',
  training: 'Is what people enter used for training?',
  certifications: 'Which certifications does the vendor hold?',
  adminControls: 'What can administrators control?',
  monitoring: 'What can be monitored and audited?',
  identity: 'How does it integrate with identity systems?',
  afterSubmission: 'What happens to data after submission?',
  reviewer: 'Who answered?',
  reviewedAt: 'When, as 2027-01-31?',
} as const;

export const toolsReviewInit = command(
  {
    name: 'init',
    description:
      'Print an entry for a tool with the seven answers of a vendor review to fill in, and beside it the questions.',
    examples: ['tidegate tools review init --id notes-ai --host "notes.example" > notes-ai.json'],
  },
  {
    id: { type: 'string', required: true, valueHint: 'ID', description: 'As records name it.' },
    host: { type: 'string', required: true, valueHint: 'HOST', description: 'Where it lives.' },
    name: { type: 'string', valueHint: 'NAME', description: 'What people call it.' },
  },
  async ({ args }): Promise<ExitCode> => {
    if (!/^[a-z0-9][a-z0-9._-]{0,63}$/.test(args.id))
      throw new Stop('--id takes a-z, 0-9, dot, dash and underscore, at most 64.');
    const entry = {
      id: args.id,
      name: args.name ?? args.id,
      hosts: [args.host],
      status: 'unreviewed',
      review: {
        // Empty ones are refused by lint, so that no question goes out as its own answer.
        ...Object.fromEntries(Object.keys(questions).map((name) => [name, ''])),
        reviewBy: new Date(Date.now() + halfYear).toISOString().slice(0, 10),
      },
    };
    const asked = Object.entries(questions).map(([name, question]) => `${name}: ${question}\n`);
    process.stderr.write(
      `To be answered in \`review\`, before the entry goes into \`tools\`:\n${asked.join('')}`,
    );
    await print(`${JSON.stringify(entry, null, 2)}\n`);
    return 0;
  },
);
