import { command, type ExitCode } from './command.ts';
import { eventFilesIn } from './events-read.ts';
import { tallyFiles } from './events-tally.ts';
import { print } from './print.ts';
import { readPolicyDocument } from './read-policy-document.ts';
import { inventory } from './tools-inventory.ts';

export const toolsReport = command(
  {
    name: 'report',
    description: 'List the AI tools that exports name, with their status in a policy.',
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
    await print('tool\tstatus\tprompts\tstopped\tprivate accounts\treviews asked for\n');
    for (const { id, status, prompts, stopped, personal, requested } of rows)
      await print(`${[id, status, prompts, stopped, personal, requested].join('\t')}\n`);
    return bad > 0 ? 2 : 0;
  },
);
