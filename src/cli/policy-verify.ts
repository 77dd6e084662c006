import { verifyPolicy } from '../policy/envelope/verify-policy.ts';
import { command, type ExitCode } from './command.ts';
import { openBundleFile } from './open-bundle-file.ts';
import { print } from './print.ts';
import { readKey } from './read-key.ts';

export const policyVerify = command(
  {
    name: 'verify',
    description:
      'Say which policies a served file holds, and whether a browser would believe them.',
    examples: ['tidegate policy verify tidegate-policy.json --key keys/policy.public.jwk'],
  },
  {
    file: { type: 'positional', required: true, description: 'The file that is served.' },
    key: {
      type: 'string',
      required: true,
      valueHint: 'FILE',
      description: 'The public key that browsers pin; two, with a comma, while one takes over.',
    },
  },
  async ({ args }): Promise<ExitCode> => {
    const keys = await Promise.all(args.key.split(',').map((path) => readKey(path, 'public')));
    const { all } = await openBundleFile(args.file);
    let code: ExitCode = 0;
    for (const { jws, policy } of all) {
      const verified = await verifyPolicy(jws, keys);
      const share = policy.rollout ? `, for ${policy.rollout.percent} % of the browsers` : '';
      const said =
        verified.kind === 'verified' ? `signed by ${verified.kid}` : `REFUSED: ${verified.reason}`;
      if (verified.kind === 'refused') code = 1;
      await print(`${args.file}: ${policy.id} version ${policy.version}${share}: ${said}\n`);
    }
    return code;
  },
);
