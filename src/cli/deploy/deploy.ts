import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { command, type ExitCode } from '../command.ts';
import { print } from '../print.ts';
import { Stop } from '../stop.ts';
import { writeWhole } from '../write-file.ts';
import { deployFiles, firefoxFile } from './deploy-files.ts';
import type { Deployment } from './deployment.ts';
import { readSettings } from './read-settings.ts';

export const deploy = command(
  {
    name: 'deploy',
    description:
      'Write the files with which Chrome, Edge and Firefox on Windows, macOS and Linux get Tidegate and its settings.',
    examples: [
      'tidegate deploy --out deploy --extension-id ID --update-url https://apps.acme.example/tidegate/update.xml --policy-url https://apps.acme.example/tidegate/policy.json --policy-keys keys/policy.public.jwk',
      'tidegate deploy --out pilot --extension-id ID --update-url URL --policy acme.json --group pilot',
    ],
  },
  {
    out: { type: 'string', required: true, valueHint: 'DIR', description: 'Where to put them.' },
    'extension-id': {
      type: 'string',
      required: true,
      valueHint: 'ID',
      description: 'The id of your package, as `tidegate pack` prints it.',
    },
    'update-url': {
      type: 'string',
      required: true,
      valueHint: 'URL',
      description: 'Where browsers find update.xml.',
    },
    'firefox-url': {
      type: 'string',
      valueHint: 'URL',
      description: 'Where Firefox finds the signed package; without it, no files for Firefox.',
    },
    organisation: {
      type: 'string',
      default: 'your organisation',
      valueHint: 'NAME',
      description: 'As it stands in profiles.',
    },
    'policy-url': {
      type: 'string',
      valueHint: 'URL',
      description: 'Where browsers fetch the signed policy.',
    },
    'policy-keys': {
      type: 'string',
      valueHint: 'FILES',
      description: 'Public keys that may have signed it; several with commas.',
    },
    policy: {
      type: 'string',
      valueHint: 'FILE',
      description: 'A policy to put into the settings themselves.',
    },
    group: { type: 'string', valueHint: 'NAME', description: 'The group of these browsers.' },
    floor: {
      type: 'string',
      valueHint: 'FILE',
      description: 'Rules under every policy: a JSON list of rules, or built-in.',
    },
    'tag-key': { type: 'string', valueHint: 'FILE', description: 'The tag key, if there is one.' },
    settings: {
      type: 'string',
      valueHint: 'FILE',
      description: 'Other managed settings, as a JSON object.',
    },
  },
  async ({ args }): Promise<ExitCode> => {
    if (!/^[a-p]{32}$/.test(args['extension-id']))
      throw new Stop('--extension-id takes the 32 letters (a to p) that `tidegate pack` prints.');
    const deployment: Deployment = {
      organisation: args.organisation,
      extensionId: args['extension-id'],
      updateUrl: address('update-url', args['update-url']),
      firefoxUrl:
        args['firefox-url'] === undefined ? null : address('firefox-url', args['firefox-url']),
      settings: await readSettings({
        policyUrl:
          args['policy-url'] === undefined ? null : address('policy-url', args['policy-url']),
        keyFiles: args['policy-keys']?.split(',') ?? [],
        policyFile: args.policy ?? null,
        group: args.group ?? null,
        floor: args.floor ?? null,
        tagKeyFile: args['tag-key'] ?? null,
        settingsFile: args.settings ?? null,
      }),
    };
    const files = deployFiles(deployment);
    for (const [path, text] of files) {
      const file = join(args.out, path);
      await mkdir(dirname(file), { recursive: true });
      await writeWhole(file, encoded(path, text));
      await print(`${file}\n`);
    }
    if (deployment.firefoxUrl === null && existsSync(join(args.out, firefoxFile)))
      process.stderr.write(
        `${join(args.out, firefoxFile)} is from another time: this deployment has none for Firefox.\n`,
      );
    await print(`Next: ${join(args.out, 'README.md')} says which goes where.\n`);
    return 0;
  },
);

/** Windows reads a registry file as UTF-16, and a script of its older shell as UTF-8 only with a mark. */
function encoded(path: string, text: string): Buffer {
  if (path.endsWith('.reg')) return Buffer.from(`\ufeff${text}`, 'utf16le');
  return Buffer.from(path.endsWith('.ps1') ? `\ufeff${text}` : text);
}

function address(option: string, text: string): string {
  if (URL.parse(text)?.protocol !== 'https:')
    throw new Stop(`--${option} is no https address: browsers would not fetch from it.`);
  return text;
}
