import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { algorithms, generatePolicyKeys } from '../policy/envelope/policy-key.ts';
import { command, type ExitCode } from './command.ts';
import { print } from './print.ts';
import { Stop } from './stop.ts';

export const policyKeygen = command(
  {
    name: 'keygen',
    description: 'Make a pair of keys: one signs policies, the other is pinned in browsers.',
    examples: ['tidegate policy keygen --out keys --name acme-2027'],
  },
  {
    out: { type: 'string', required: true, valueHint: 'DIR', description: 'Where to put them.' },
    name: { type: 'string', default: 'policy', description: 'What their files begin with.' },
    alg: {
      type: 'enum',
      options: [...algorithms],
      default: 'Ed25519',
      description: 'ES256 where a key store has no Ed25519.',
    },
  },
  async ({ args }): Promise<ExitCode> => {
    if (!/^[\w.-]{1,64}$/.test(args.name))
      throw new Stop('--name takes letters, digits, dot, - and _.');
    const { kid, publicJwk, privateJwk } = await generatePolicyKeys(args.alg);
    await mkdir(args.out, { recursive: true });
    const file = (half: string): string => join(args.out, `${args.name}.${half}.jwk`);
    await writeNew(file('private'), privateJwk, 0o600);
    await writeNew(file('public'), publicJwk, 0o644);
    await print(
      `${file('private')}: signs; keep it where only you can read it, and never in a repository\n` +
        `${file('public')}: goes into the managed setting policyKeys\n` +
        `key ${kid}\n`,
    );
    return 0;
  },
);

/** Never over a file that is there: a lost signing key cannot be made again. */
async function writeNew(path: string, json: object, mode: number): Promise<void> {
  try {
    const file = await open(path, 'wx', mode);
    await file.writeFile(`${JSON.stringify(json, null, 2)}\n`);
    await file.close();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST')
      throw new Stop(`${path} is there already; choose another --name.`);
    throw new Stop(`${path} cannot be written (${(error as NodeJS.ErrnoException).code}).`);
  }
}
