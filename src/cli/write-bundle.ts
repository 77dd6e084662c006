import { existsSync } from 'node:fs';
import type { Bundle } from '../policy/envelope/bundle.ts';
import { servedPolicies } from './open-bundle-file.ts';
import { print } from './print.ts';
import { readText, sourceOf } from './read.ts';
import { Stop } from './stop.ts';
import { writeWhole } from './write-file.ts';

/** Writes the file that is served, `-` for stdout, and says what it holds; a server may read it meanwhile. */
export async function writeBundle(out: string, bundle: Bundle, said: string): Promise<void> {
  const text = `${JSON.stringify(bundle)}\n`;
  if (out === '-') {
    await print(text);
    process.stderr.write(`${said}\n`);
  } else {
    await writeWhole(out, Buffer.from(text));
    await print(`${out}: ${said}\n`);
  }
}

/**
 * A {@link Stop} where a newer version than `last` lies at `out`: browsers that took it would refuse
 * what is to be written, and nobody would see why.
 */
export async function noneAbove(
  last: number,
  out: string,
  mend: (there: number) => string,
): Promise<void> {
  if (out === '-' || !existsSync(out)) return;
  const there = servedPolicies(await readText(sourceOf(out)), out)?.newest.policy.version ?? 0;
  if (there > last)
    throw new Stop(`${out} holds version ${there}, which browsers may have. ${mend(there)}`);
}
