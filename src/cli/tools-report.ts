import { command, type ExitCode } from './command.ts';
import { endOf } from '../policy/end-of.ts';
import { eventFilesIn } from './events-read.ts';
import { tallyFiles } from './events-tally.ts';
import { print } from './print.ts';
import { readPolicyDocument } from './read-policy-document.ts';
import { inventory } from './tools-inventory.ts';

const heads = [
  'tool',
  'status',
  'days opened',
  'prompts',
  'stopped',
  'private accounts',
  'reviews asked for',
  'review',
];

export const toolsReport = command(
  {
    name: 'report',
    description:
      'List the AI tools that exports name, with their status in a policy and reviews that are overdue.',
    examples: ['tidegate tools report exports --policy tidegate-policy.json'],
  },
  {
    dir: { type: 'positional', required: true, description: 'A folder of .jsonl exports.' },
    policy: {
      type: 'string',
      valueHint: 'FILE',
      description: 'Whose list of tools to compare with.',
    },
  },
  async ({ args }): Promise<ExitCode> => {
    const policy = args.policy ? await readPolicyDocument(args.policy) : null;
    const { files, bytes } = await eventFilesIn(args.dir);
    const { tally, bad } = await tallyFiles(files, bytes);
    const rows = inventory(tally, policy);
    const now = Date.now();
    await print(`${heads.join('\t')}\n`);
    for (const { id, status, visits, prompts, stopped, personal, requested, reviewBy } of rows) {
      const review =
        reviewBy === null ? '–' : `${endOf(reviewBy) < now ? 'overdue since' : 'by'} ${reviewBy}`;
      await print(
        `${[id, status, visits, prompts, stopped, personal, requested, review].join('\t')}\n`,
      );
    }
    return bad > 0 ? 2 : 0;
  },
);
