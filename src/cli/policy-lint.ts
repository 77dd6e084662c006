import { checkPolicy } from './check-policy.ts';
import { command, type ExitCode } from './command.ts';
import { print } from './print.ts';
import { sourceOf } from './read.ts';

export const policyLint = command(
  {
    name: 'lint',
    description: 'Check a policy, point out what is probably not meant, and run its own tests.',
    examples: ['tidegate policy lint acme.json', 'tidegate policy lint - < acme.json'],
  },
  {
    file: { type: 'positional', description: 'Policy files; - for standard input.' },
  },
  async ({ args }): Promise<ExitCode> => {
    let code: ExitCode = 0;
    for (const path of args._) if (!(await lint(path))) code = 1;
    return code;
  },
);

async function lint(path: string): Promise<boolean> {
  const source = sourceOf(path);
  const { policy, lines, hints, tests, failures, good } = await checkPolicy(source);
  for (const line of lines) await print(`${line}\n`);
  if (policy) {
    await print(
      `${source.name}: ${policy.id} version ${policy.version}, hints: ${hints}, ` +
        `tests passed: ${tests - failures} of ${tests}\n`,
    );
  }
  return good;
}
