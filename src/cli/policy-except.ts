import { addExceptions, readProposals } from '../policy/add-exceptions.ts';
import { parsePolicy } from '../policy/parse.ts';
import { command, type ExitCode } from './command.ts';
import { refusalText } from './load-view.ts';
import { print } from './print.ts';
import { readText, sourceOf } from './read.ts';
import { Stop } from './stop.ts';
import { writeWhole } from './write-file.ts';

export const policyExcept = command(
  {
    name: 'except',
    description:
      'Put proposed exceptions into a policy, and raise its version. Proposals come from the review page: a list of exceptions as in a policy.',
    examples: [
      'tidegate policy except acme.json --from proposals.json --owner "Data protection" --out acme.json',
      'tidegate policy except acme.json --from proposals.json | diff acme.json -',
    ],
  },
  {
    file: { type: 'positional', required: true, description: 'The policy; - for standard input.' },
    from: { type: 'string', required: true, valueHint: 'FILE', description: 'The proposals.' },
    out: { type: 'string', valueHint: 'FILE', description: 'Write there instead of to stdout.' },
    owner: {
      type: 'string',
      valueHint: 'NAME',
      description: 'Who stands for those that name nobody.',
    },
    days: {
      type: 'string',
      default: '90',
      valueHint: 'N',
      description: 'How long those hold that name no end.',
    },
  },
  async ({ args }): Promise<ExitCode> => {
    if (!/^[1-9]\d{0,3}$/.test(args.days)) throw new Stop('--days takes a number from 1 to 9999.');
    const source = sourceOf(args.file);
    const policy = readJson(source.name, await readText(source));
    const before = parsePolicy(policy);
    if (before.kind === 'refused') throw new Stop(refusalText(source.name, before));
    const proposals = readProposals(readJson(args.from, await readText(sourceOf(args.from))));
    if (!proposals) throw new Stop(`${args.from} holds no list of exceptions.`);
    const until = new Date(Date.now() + Number(args.days) * 86_400_000).toISOString().slice(0, 10);
    const { json, added, known } = addExceptions(policy, proposals, until, args.owner ?? null);
    const after = parsePolicy(json);
    if (after.kind === 'refused')
      throw new Stop(refusalText(`${source.name} with ${args.from}`, after));
    const text = `${JSON.stringify(json, null, 2)}\n`;
    if (args.out === undefined) await print(text);
    else await writeWhole(args.out, Buffer.from(text));
    const version = added > 0 ? `, version ${after.policy.version}` : '';
    process.stderr.write(
      `exceptions added: ${added}, there already: ${known}${version}. Look at each, then: tidegate policy diff, lint, sign\n`,
    );
    return 0;
  },
);

function readJson(name: string, text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    throw new Stop(`${name} is not JSON.`);
  }
}
