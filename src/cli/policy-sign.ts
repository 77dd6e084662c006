import type { Bundle } from '../policy/envelope/bundle.ts';
import { publishPolicy } from '../policy/envelope/publish-policy.ts';
import { signPolicy } from '../policy/envelope/sign-policy.ts';
import { checkPolicy, linesOfCheck } from './check-policy.ts';
import { command, type ExitCode } from './command.ts';
import { openBundleFile } from './open-bundle-file.ts';
import { sourceOf } from './read.ts';
import { readKey } from './read-key.ts';
import { Stop } from './stop.ts';
import { noneAbove, writeBundle } from './write-bundle.ts';

export const policySign = command(
  {
    name: 'sign',
    description: 'Check, test and sign a policy, and write the file that a web server serves.',
    examples: [
      'tidegate policy sign acme.json --key keys/policy.private.jwk --out tidegate-policy.json',
      'tidegate policy sign next.json --key keys/policy.private.jwk --current tidegate-policy.json --out tidegate-policy.json',
    ],
  },
  {
    file: { type: 'positional', required: true, description: 'The policy; - for standard input.' },
    key: { type: 'string', required: true, valueHint: 'FILE', description: 'The private key.' },
    out: {
      type: 'string',
      required: true,
      valueHint: 'FILE',
      description: 'The file to serve; - for standard output.',
    },
    current: {
      type: 'string',
      valueHint: 'FILE',
      description: 'The file served so far: its policy stays for browsers outside the roll-out.',
    },
    'keep-tests': { type: 'boolean', description: 'Leave the tests in; else only their hash.' },
    force: { type: 'boolean', description: 'Sign although tests fail. Never an invalid policy.' },
  },
  async ({ args }): Promise<ExitCode> => {
    const key = await readKey(args.key, 'private');
    const source = sourceOf(args.file);
    const checked = await checkPolicy(source);
    const { policy, good } = checked;
    // What is said of the policy is no result of signing: stdout may go into a script.
    for (const line of linesOfCheck(source.name, checked)) process.stderr.write(`${line}\n`);
    if (!policy) return refused(`${source.name} is not signed: it is not a valid policy.`);
    if (!good && !args.force)
      return refused(
        `${source.name} is not signed: its tests fail, a pattern is unsafe or a field stands twice. (--force signs it anyway.)`,
      );
    const issuedAt = new Date().toISOString();
    const text = await publishPolicy(policy, { issuedAt, keepTests: args['keep-tests'] ?? false });
    const jws = await signPolicy(text, key);
    const before = args.current === undefined ? null : await staying(args.current, policy.version);
    if (policy.rollout && !before) {
      return refused(
        `${source.name} is not signed: it has a roll-out, so browsers outside of it need the policy they have (--current FILE).`,
      );
    }
    const policies = policy.rollout && before ? [before, jws] : [jws];
    const bundle: Bundle = { format: 1, policies };
    await noneAbove(
      policy.version,
      args.out,
      (there) => `Raise \`version\` to ${there + 1}, or use policy rollback.`,
    );
    const share = policy.rollout ? `, for ${policy.rollout.percent} % of the browsers` : '';
    const said = `${policy.id} version ${policy.version}${share}, signed by ${key.kid}`;
    await writeBundle(args.out, bundle, said);
    return 0;
  },
);

/** The envelope that browsers outside a roll-out keep: the newest without one. */
async function staying(path: string, above: number): Promise<string | null> {
  const { whole } = await openBundleFile(path);
  if (whole && whole.policy.version >= above)
    throw new Stop(
      `${path} holds version ${whole.policy.version}; the version must go up, to ${whole.policy.version + 1} at least.`,
    );
  return whole?.jws ?? null;
}

function refused(why: string): ExitCode {
  process.stderr.write(`tidegate: ${why}\n`);
  return 1;
}
