import { readiness } from '../policy/readiness.ts';
import { command, type ExitCode } from './command.ts';
import { print } from './print.ts';
import { sourceOf } from './read.ts';
import { readPolicyDocument } from './read-policy-document.ts';

export const policyReadiness = command(
  {
    name: 'readiness',
    description:
      'Seven first steps of governing AI tools: done, or what is open. Exits with 1 if any is open.',
    examples: ['tidegate policy readiness acme.json', 'tidegate policy readiness acme.json --json'],
  },
  {
    file: { type: 'positional', required: true, description: 'The policy; - for standard input.' },
    json: { type: 'boolean', description: 'For programs: a list of steps.' },
  },
  async ({ args }): Promise<ExitCode> => {
    const { name } = sourceOf(args.file);
    const steps = readiness(await readPolicyDocument(args.file), Date.now());
    const done = steps.filter((step) => step.done).length;
    if (args.json) await print(`${JSON.stringify(steps)}\n`);
    else {
      const lines = steps.map(
        (step) => `  ${step.done ? 'done' : 'open'}  ${step.title}: ${step.note}`,
      );
      await print([name, ...lines, `${done} of ${steps.length} steps done`, ''].join('\n'));
    }
    return done === steps.length ? 0 : 1;
  },
);
