import { writeWhole } from './write-file.ts';
import { command, type ExitCode } from './command.ts';
import { eventFilesIn } from './events-read.ts';
import { tallyFiles } from './events-tally.ts';
import { print } from './print.ts';
import { readPolicyDocument } from './read-policy-document.ts';
import { reportPage } from './report-page.ts';

export const eventsReport = command(
  {
    name: 'report',
    description: 'Make one page of a folder of exports: figures and charts, no network, no people.',
    examples: ['tidegate events report exports --policy tidegate-policy.json --out report.html'],
  },
  {
    dir: { type: 'positional', required: true, description: 'A folder of .jsonl exports.' },
    out: { type: 'string', default: 'report.html', valueHint: 'FILE', description: 'The page.' },
    policy: {
      type: 'string',
      valueHint: 'FILE',
      description: 'Compare tools and reviews with this policy.',
    },
  },
  async ({ args }): Promise<ExitCode> => {
    const policy = args.policy ? await readPolicyDocument(args.policy) : null;
    const { files, bytes } = await eventFilesIn(args.dir);
    const { tally, browsers, bad } = await tallyFiles(files, bytes);
    const now = Date.now();
    const page = reportPage({ tally, policy, browsers, files: files.length, bad, now });
    await writeWhole(args.out, new TextEncoder().encode(page));
    await print(`${args.out}: ${tally.events} records of ${files.length} files\n`);
    return bad > 0 ? 2 : 0;
  },
);
