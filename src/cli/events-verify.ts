import type { LogKey } from '../events/event.ts';
import { createVerifier, type Verdict } from '../events/verify.ts';
import { command, type ExitCode } from './command.ts';
import { print } from './print.ts';
import { decode, linesOf, readPath, sourceOf } from './read.ts';
import { Stop } from './stop.ts';

export const eventsVerify = command(
  {
    name: 'verify',
    description: 'Check the chain, the order, what is missing and the signatures of exports.',
    examples: [
      'tidegate events verify tidegate-events-2027-01-31.jsonl',
      'tidegate events verify --keys known-keys.jsonl exports/*.jsonl',
    ],
  },
  {
    files: { type: 'positional', required: true, description: 'Exports; `-` for standard input.' },
    keys: {
      type: 'string',
      valueHint: 'FILE',
      description:
        'Public keys of your browsers, one JWK a line: from heartbeats that were forwarded, say. Without them a file is consistent at best; where it comes from is not proven.',
    },
  },
  async ({ args }): Promise<ExitCode> => {
    const keys = args.keys ? await readKeys(args.keys) : [];
    let code: ExitCode = 0;
    for (const file of args._) {
      const verifier = createVerifier(keys);
      for await (const bytes of linesOf(sourceOf(file).chunks()))
        verifier.take(decode(bytes) ?? '');
      const verdict = await verifier.end();
      if (verdict.problems.length > 0) code = 1;
      await print(`${report(file, verdict)}\n`);
    }
    return code;
  },
);

function report(file: string, { problems, more, proven, records, stubs, chains }: Verdict): string {
  if (problems.length > 0) {
    const lines = problems.map(({ line, what }) => `${file}${line > 0 ? `:${line}` : ''}: ${what}`);
    return [...lines, ...(more > 0 ? [`${file}: and ${more} more`] : [])].join('\n');
  }
  const held = `${records} records${stubs > 0 ? `, ${stubs} left out by a filter` : ''}, ${chains} ${chains === 1 ? 'chain' : 'chains'}`;
  return `${file}: whole: ${held}; ${proven ? 'signed by a known key' : 'origin not proven (give --keys)'}`;
}

async function readKeys(path: string): Promise<readonly LogKey[]> {
  const lines = (await readPath(path)).split('\n').filter((line) => line.trim() !== '');
  return lines.map((line, at) => {
    const key = keyOf(line);
    if (!key) throw new Stop(`${path}:${at + 1} is no public key of a log: a JWK, EC, P-256.`);
    return key;
  });
}

function keyOf(line: string): LogKey | null {
  try {
    const { kty, crv, x, y } = JSON.parse(line) as Record<string, unknown>;
    return kty === 'EC' && crv === 'P-256' && typeof x === 'string' && typeof y === 'string'
      ? { kty, crv, x, y }
      : null;
  } catch {
    return null;
  }
}
