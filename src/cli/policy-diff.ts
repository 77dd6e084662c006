import type { Direction } from '../policy/change.ts';
import { diffPolicies } from '../policy/diff-policies.ts';
import { command, type ExitCode } from './command.ts';
import { print } from './print.ts';
import { readPolicyDocument } from './read-policy-document.ts';

export const policyDiff = command(
  {
    name: 'diff',
    description: 'Say in words what a new version changes. Exits with 1 if anything gets looser.',
    examples: [
      'tidegate policy diff acme.json next.json',
      'tidegate policy diff tidegate-policy.json next.json',
      'git show main:acme.json | tidegate policy diff - acme.json',
    ],
  },
  {
    before: {
      type: 'positional',
      required: true,
      description: 'The policy as it is, also as it is served; - for standard input.',
    },
    after: { type: 'positional', required: true, description: 'The policy as it should be.' },
    json: { type: 'boolean', description: 'For programs: a list of {direction, what}.' },
  },
  async ({ args }): Promise<ExitCode> => {
    const before = await readPolicyDocument(args.before);
    const changes = diffPolicies(before, await readPolicyDocument(args.after));
    if (args.json) await print(`${JSON.stringify(changes)}\n`);
    else {
      for (const direction of ['looser', 'stricter', 'open'] as const) {
        const these = changes.filter((change) => change.direction === direction);
        if (these.length > 0) await print(`${headings[direction]}:\n`);
        for (const { what } of these) await print(`  ${what}\n`);
      }
      if (changes.length === 0) await print('Nothing changes for people.\n');
    }
    return changes.some(({ direction }) => direction === 'looser') ? 1 : 0;
  },
);

const headings: Readonly<Record<Direction, string>> = {
  looser: 'Looser',
  stricter: 'Stricter',
  open: 'Different; look at it',
};
