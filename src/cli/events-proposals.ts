import { collectDisputes } from '../events/propose.ts';
import { command, type ExitCode } from './command.ts';
import { eventFilesIn, readEventLines } from './events-read.ts';
import { print } from './print.ts';

export const eventsProposals = command(
  {
    name: 'proposals',
    description:
      'Propose exceptions for what people reported as wrong, for `policy except --from`. They hold tags, no values; look at each.',
    examples: ['tidegate events proposals exports > proposals.json'],
  },
  { dir: { type: 'positional', required: true, description: 'A folder of .jsonl exports.' } },
  async ({ args }): Promise<ExitCode> => {
    const { files } = await eventFilesIn(args.dir);
    const disputes = collectDisputes();
    const seen = new Set<string>();
    for await (const { line } of readEventLines(files)) {
      if (line?.kind !== 'record' || line.event.kind !== 'report' || seen.has(line.event.id))
        continue;
      seen.add(line.event.id);
      disputes.count(line.event, line.link.chain);
    }
    await print(`${JSON.stringify({ exceptions: disputes.proposals() }, null, 2)}\n`);
    return 0;
  },
);
