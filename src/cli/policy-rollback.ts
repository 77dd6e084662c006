import type { Bundle } from '../policy/envelope/bundle.ts';
import { signPolicy } from '../policy/envelope/sign-policy.ts';
import { command, type ExitCode } from './command.ts';
import { openBundleFile } from './open-bundle-file.ts';
import { readKey } from './read-key.ts';
import { Stop } from './stop.ts';
import { noneAbove, writeBundle } from './write-bundle.ts';

export const policyRollback = command(
  {
    name: 'rollback',
    description: 'Put an older policy in force again: its content, signed with a higher version.',
    examples: [
      'tidegate policy rollback backup/tidegate-policy.json --above 12 --key keys/policy.private.jwk --out tidegate-policy.json',
    ],
  },
  {
    file: {
      type: 'positional',
      required: true,
      description: 'The file that was served when all was well.',
    },
    above: {
      type: 'string',
      required: true,
      valueHint: 'VERSION',
      description: 'The version that is wrong: browsers never go back below it.',
    },
    key: { type: 'string', required: true, valueHint: 'FILE', description: 'The private key.' },
    out: {
      type: 'string',
      required: true,
      valueHint: 'FILE',
      description: 'The file to serve; - for standard output.',
    },
  },
  async ({ args }): Promise<ExitCode> => {
    const above = Number(args.above);
    if (!Number.isSafeInteger(above) || above < 1) throw new Stop('--above takes a version.');
    const key = await readKey(args.key, 'private');
    const { whole } = await openBundleFile(args.file);
    if (!whole) throw new Stop(`${args.file} holds no policy that was for all browsers.`);
    const { version, rollbackOf } = whole.policy;
    if (version > above)
      throw new Stop(`${args.file} holds version ${version}, which is not below ${above}.`);
    const policy = {
      ...whole.policy,
      version: above + 1,
      rollbackOf: rollbackOf ?? version,
      issuedAt: new Date().toISOString(),
    };
    const bundle: Bundle = {
      format: 1,
      policies: [await signPolicy(`${JSON.stringify(policy)}\n`, key)],
    };
    await noneAbove(above, args.out, (there) => `Say --above ${there}.`);
    const said = `${policy.id} version ${policy.version}, the content of ${policy.rollbackOf}, signed by ${key.kid}`;
    await writeBundle(args.out, bundle, said);
    return 0;
  },
);
