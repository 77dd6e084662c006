import type { JWK } from 'jose';
import { unseal } from '../events/sealed.ts';
import { command, type ExitCode } from './command.ts';
import { readEventLines } from './events-read.ts';
import { print } from './print.ts';
import { readPath } from './read.ts';
import { Stop } from './stop.ts';

export const eventsUnseal = command(
  {
    name: 'unseal',
    description:
      'Show sealed excerpts, with the private key. What this prints is company data: it belongs where you may keep that.',
    examples: ['tidegate events unseal --key keys/excerpts.private.jwk events.jsonl'],
  },
  {
    files: { type: 'positional', required: true, description: 'Exports; `-` for standard input.' },
    key: { type: 'string', required: true, valueHint: 'FILE', description: 'The private key.' },
  },
  async ({ args }): Promise<ExitCode> => {
    const key = await readPrivate(args.key);
    let [opened, closed] = [0, 0];
    for await (const { line } of readEventLines(args._)) {
      if (line?.kind !== 'record') continue;
      for (const { detector, sealed } of line.event.excerpts) {
        if (sealed === undefined) continue;
        const excerpt = await unseal(sealed, key);
        if (excerpt === null) closed += 1;
        else opened += 1;
        const { id, at } = line.event;
        if (excerpt !== null) await print(`${JSON.stringify({ id, at, detector, excerpt })}\n`);
      }
    }
    process.stderr.write(`${opened} excerpts opened, ${closed} sealed to another key\n`);
    return closed > 0 ? 1 : 0;
  },
);

async function readPrivate(path: string): Promise<JWK> {
  try {
    const key = JSON.parse(await readPath(path)) as JWK;
    if (typeof key === 'object' && key !== null && typeof key.d === 'string') return key;
  } catch (error) {
    if (error instanceof Stop) throw error;
    // The parser's message quotes the file, and this one is a private key.
  }
  throw new Stop(`${path} is no private key that \`events keygen\` made.`);
}
