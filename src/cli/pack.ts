import { generateKeyPairSync } from 'node:crypto';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { command, type ExitCode } from './command.ts';
import { packExtension } from './pack-extension.ts';
import { print } from './print.ts';
import { Stop } from './stop.ts';

export const pack = command(
  {
    name: 'pack',
    description: 'Make the signed package and the update manifest that browsers install by policy.',
    examples: [
      'tidegate pack .output/chrome-mv3-managed --key tidegate.pem --url https://apps.acme.example/tidegate --out packed',
    ],
  },
  {
    folder: { type: 'positional', required: true, description: 'The build to pack.' },
    key: {
      type: 'string',
      required: true,
      valueHint: 'FILE',
      description:
        'The key behind the id (PEM); made if it is not there. Keep it: another key is another extension.',
    },
    url: {
      type: 'string',
      required: true,
      valueHint: 'URL',
      description: 'Where browsers will find what is in --out.',
    },
    out: { type: 'string', required: true, valueHint: 'DIR', description: 'Where to put it.' },
  },
  async ({ args }): Promise<ExitCode> => {
    if (!existsSync(join(args.folder, 'manifest.json')))
      throw new Stop(`${args.folder} holds no build; make one with: npm run build:managed`);
    if (!/^https?:$/.test(URL.parse(args.url)?.protocol ?? ''))
      throw new Stop('--url is not an address that browsers can fetch from.');
    if (!existsSync(args.key)) await makeKey(args.key);
    const { id, version, updateUrl } = await packExtension({
      folder: args.folder,
      keyFile: args.key,
      url: args.url.replace(/\/$/, ''),
      out: args.out,
    });
    await print(
      `${args.out}: serve tidegate.crx and update.xml\n${updateUrl}: goes into the policy\nid ${id}\nversion ${version}\n`,
    );
    return 0;
  },
);

async function makeKey(path: string): Promise<void> {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
  try {
    await writeFile(path, pem, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    throw new Stop(`${path} cannot be written (${(error as NodeJS.ErrnoException).code}).`);
  }
}
