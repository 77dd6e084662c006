import { dateProblem } from '../policy/envelope/date-problem.ts';
import type { PolicyKey } from '../policy/envelope/policy-key.ts';
import { verifyPolicy } from '../policy/envelope/verify-policy.ts';
import { command, type ExitCode } from './command.ts';
import { type Look, lookAtServer } from './look-at-server.ts';
import { type Enclosed, servedPolicies } from './open-bundle-file.ts';
import { print } from './print.ts';
import { readText, sourceOf } from './read.ts';
import { readKey } from './read-key.ts';
import { Stop } from './stop.ts';

export const policyVerify = command(
  {
    name: 'verify',
    description:
      'Say which policies a served file holds, and whether a browser would believe them; of an address also how it is served. Exits with 1 where a browser would refuse something.',
    examples: [
      'tidegate policy verify tidegate-policy.json --key keys/policy.public.jwk',
      'tidegate policy verify https://apps.acme.example/tidegate/policy.json --key keys/policy.public.jwk',
      'tidegate policy sign acme.json --key private.jwk --out - | tidegate policy verify - --key public.jwk --json',
    ],
  },
  {
    file: {
      type: 'positional',
      required: true,
      description: 'The file that is served, or its address; - for standard input.',
    },
    key: {
      type: 'string',
      required: true,
      valueHint: 'FILE',
      description: 'The public key that browsers pin; two, with a comma, while one takes over.',
    },
    json: { type: 'boolean', description: 'For programs: one JSON object.' },
  },
  async ({ args }): Promise<ExitCode> => {
    const keys = await Promise.all(args.key.split(',').map((path) => readKey(path, 'public')));
    const now = Date.now();
    const { name, text, looks } = await open(args.file, now);
    const served = text === null ? null : servedPolicies(text, name);
    if (text !== null && !served) {
      if (looks.length === 0) throw new Stop(`${name} is not a file that policy sign wrote.`);
      looks.push({ level: 'problem', what: notOurs(text) });
    }
    const policies = [];
    for (const one of served?.all ?? []) policies.push(await verified(one, keys, now));
    const good =
      looks.every(({ level }) => level !== 'problem') &&
      policies.every(({ refused }) => refused === null);
    if (args.json) await print(`${JSON.stringify({ file: name, good, looks, policies })}\n`);
    else {
      for (const { level, what } of looks) await print(`${name}: ${labels[level]}${what}\n`);
      for (const policy of policies) await print(`${name}: ${inWords(policy)}\n`);
    }
    return good ? 0 : 1;
  },
);

const labels = { ok: '', hint: 'HINT: ', problem: 'REFUSED: ' } as const;

async function open(
  path: string,
  now: number,
): Promise<{ readonly name: string; readonly text: string | null; readonly looks: Look[] }> {
  if (/^https?:\/\//i.test(path)) {
    const { text, looks } = await lookAtServer(path, now);
    return { name: path, text, looks: [...looks] };
  }
  const source = sourceOf(path);
  return { name: source.name, text: await readText(source), looks: [] };
}

function notOurs(text: string): string {
  return text.trimStart().startsWith('<')
    ? 'serves a web page, not a file that policy sign wrote'
    : 'serves something that policy sign did not write';
}

interface Verified {
  readonly id: string;
  readonly version: number;
  /** Per cent of the browsers; null: all. */
  readonly percent: number | null;
  readonly issuedAt: string | null;
  readonly expiresAt: string | null;
  readonly kid: string | null;
  /** Why a browser would not take it; null where it would. */
  readonly refused: string | null;
}

async function verified(
  { jws, policy }: Enclosed,
  keys: readonly PolicyKey[],
  now: number,
): Promise<Verified> {
  const opened = await verifyPolicy(jws, keys);
  const late = dateProblem(policy, now);
  const unsigned = opened.kind === 'refused' ? opened.reason : null;
  return {
    id: policy.id,
    version: policy.version,
    percent: policy.rollout?.percent ?? null,
    issuedAt: policy.issuedAt ?? null,
    expiresAt: policy.expiresAt ?? null,
    kid: opened.kind === 'verified' ? opened.kid : null,
    refused: unsigned ?? (late && `${late.path} ${late.reason}`),
  };
}

function inWords({ id, version, percent, expiresAt, kid, refused }: Verified): string {
  const share = percent === null ? '' : `, for ${percent} % of the browsers`;
  const end = expiresAt === null ? '' : `, expires ${expiresAt.slice(0, 10)}`;
  const said = refused === null ? `signed by ${kid}${end}` : `REFUSED: ${refused}`;
  return `${id} version ${version}${share}: ${said}`;
}
