import { open } from 'node:fs/promises';
import { exportJWK, generateKeyPair } from 'jose';
import { command, type ExitCode } from './command.ts';
import { print } from './print.ts';
import { Stop } from './stop.ts';

export const eventsKeygen = command(
  {
    name: 'keygen',
    description: 'Make the pair of keys that excerpts are sealed to and opened with.',
    examples: ['tidegate events keygen --name keys/excerpts'],
  },
  {
    name: {
      type: 'string',
      default: 'excerpts',
      valueHint: 'PATH',
      description: 'What the two files begin with.',
    },
  },
  async ({ args }): Promise<ExitCode> => {
    const { publicKey, privateKey } = await generateKeyPair('ECDH-ES', {
      crv: 'P-256',
      extractable: true,
    });
    await writeNew(`${args.name}.private.jwk`, await exportJWK(privateKey), 0o600);
    await writeNew(`${args.name}.public.jwk`, await exportJWK(publicKey), 0o644);
    await print(
      `${args.name}.private.jwk: opens excerpts; keep it with whoever may read them\n` +
        `${args.name}.public.jwk: goes into the policy, as logging.sealTo\n`,
    );
    return 0;
  },
);

/** Never over a file that is there: a lost key cannot be made again. */
async function writeNew(path: string, json: object, mode: number): Promise<void> {
  try {
    const file = await open(path, 'wx', mode);
    await file.writeFile(`${JSON.stringify(json, null, 2)}\n`);
    await file.close();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw new Stop(`${path} is there already; choose another --name.`);
    throw new Stop(`${path} cannot be written (${code}).`);
  }
}
