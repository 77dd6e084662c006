import { command, type ExitCode } from './command.ts';
import { loadView } from './load-view.ts';
import { print } from './print.ts';
import { decode, linesOf, sourceOf } from './read.ts';
import { readPastEvent } from './simulate/past-event.ts';
import { replayReport } from './simulate/replay-report.ts';
import { replayer } from './simulate/replay.ts';
import { Stop } from './stop.ts';

export const policySimulate = command(
  {
    name: 'simulate',
    description:
      'Ask a policy about past events: what would have been stricter or looser, by rule and site. ' +
      'Events hold counts, not texts; where they do not tell enough, it says so.',
    examples: [
      'tidegate policy simulate next.json events.jsonl',
      'tidegate policy simulate next.json exports/*.jsonl --json',
      'zcat events.jsonl.gz | tidegate policy simulate next.json -',
    ],
  },
  {
    policy: { type: 'positional', required: true, description: 'The policy to try.' },
    events: {
      type: 'positional',
      required: true,
      description: 'Exports (JSONL), one or several; - for standard input.',
    },
    json: { type: 'boolean', description: 'For programs: one JSON object.' },
  },
  async ({ args }): Promise<ExitCode> => {
    const [policy = '', ...paths] = args._;
    const sources = paths.map(sourceOf);
    const view = await loadView(policy);
    const { add, result } = replayer(view);
    let events = 0;
    let bad = 0;
    for (const { chunks } of sources) {
      for await (const line of linesOf(chunks())) {
        if (line.length === 0) continue;
        const event = readPastEvent(decode(line) ?? '');
        if (event === null) bad += 1;
        else if (event !== 'chain') {
          events += 1;
          add(event);
        }
      }
    }
    if (events === 0)
      throw new Stop(`${sources.map(({ name }) => name).join(', ')}: no events there.`);
    const own = [...view.custom, ...view.lookups].map(({ id }) => id);
    const unknown = own.filter((id) => !result.seen.has(id));
    await print(replayReport(result, { events, bad, unknown }, args.json ?? false));
    return bad > 0 ? 2 : 0;
  },
);
