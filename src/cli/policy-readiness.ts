import { readPolicy } from '../policy/parse.ts';
import { readiness } from '../policy/readiness.ts';
import { command, type ExitCode } from './command.ts';
import { refusalText } from './load-view.ts';
import { print } from './print.ts';
import { readText, sourceOf } from './read.ts';
import { Stop } from './stop.ts';

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
    const source = sourceOf(args.file);
    const parsed = readPolicy(await readText(source));
    if (parsed.kind === 'refused') throw new Stop(refusalText(source.name, parsed));
    const steps = readiness(parsed.policy, Date.now());
    const done = steps.filter((step) => step.done).length;
    if (args.json) await print(`${JSON.stringify(steps)}\n`);
    else {
      const lines = steps.map(
        (step) => `  ${step.done ? 'done' : 'open'}  ${step.title}: ${step.note}`,
      );
      await print([source.name, ...lines, `${done} of ${steps.length} steps done`, ''].join('\n'));
    }
    return done === steps.length ? 0 : 1;
  },
);
