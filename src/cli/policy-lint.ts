import { compile } from '../policy/compile.ts';
import { globSource } from '../policy/globs.ts';
import { judgeTests } from '../policy/judge-tests.ts';
import { lintPolicy } from '../policy/lint.ts';
import { readPolicy } from '../policy/parse.ts';
import { command, type ExitCode } from './command.ts';
import { createPolicyScanner } from '../policy/policy-scanner.ts';
import { knownDetectors } from './known-detectors.ts';
import { problemText } from './load-view.ts';
import { print } from './print.ts';
import { readText, sourceOf } from './read.ts';
import { Stop } from './stop.ts';

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

/** True if the policy is valid and its tests come out as they say; hints fail nothing. */
async function lint(path: string): Promise<boolean> {
  const source = sourceOf(path);
  const parsed = readPolicy(await readText(source));
  const say = (line: string): Promise<boolean> => print(`${line}\n`);
  if (parsed.kind === 'refused') {
    if (parsed.reason === 'is not JSON') throw new Stop(problemText(source.name, parsed));
    for (const problem of [parsed, ...parsed.others]) await say(problemText(source.name, problem));
    return false;
  }
  const { policy } = parsed;
  const now = Date.now();
  const hints = lintPolicy(policy, { detectors: knownDetectors, now });
  for (const { message: reason, ...hint } of hints) {
    await say(`${problemText(source.name, { reason, ...hint })} (hint)`);
  }
  const view = compile(policy, globSource);
  const tests = policy.tests ?? [];
  const failures = judgeTests(view, tests, createPolicyScanner(view).scan, now);
  for (const { index, name, expected, got, rule } of failures) {
    const which = `tests[${index}]${name === null ? '' : ` "${name}"`}`;
    await say(`${source.name}: ${which}: ${got}${rule ? ` by ${rule}` : ''}, not ${expected}`);
  }
  await say(
    `${source.name}: ${policy.id} version ${policy.version}, hints: ${hints.length}, ` +
      `tests passed: ${tests.length - failures.length} of ${tests.length}`,
  );
  return failures.length === 0;
}
