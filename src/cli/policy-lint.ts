import { checkPolicy, type CheckedPolicy, linesOfCheck } from './check-policy.ts';
import { command, type ExitCode } from './command.ts';
import { failureText } from './failure-text.ts';
import { print } from './print.ts';
import { sourceOf } from './read.ts';

export const policyLint = command(
  {
    name: 'lint',
    description: 'Check a policy, point out what is probably not meant, and run its own tests.',
    examples: [
      'tidegate policy lint acme.json',
      'tidegate policy lint - < acme.json',
      'tidegate policy lint acme.json --json | jq .problems',
    ],
  },
  {
    file: { type: 'positional', description: 'Policy files; - for standard input.' },
    json: { type: 'boolean', description: 'For programs: one JSON object a file, one a line.' },
  },
  async ({ args }): Promise<ExitCode> => {
    let code: ExitCode = 0;
    for (const path of args._) {
      const source = sourceOf(path);
      const checked = await checkPolicy(source);
      await print(args.json ? asJson(source.name, checked) : asText(source.name, checked));
      if (!checked.good) code = 1;
    }
    return code;
  },
);

function asText(name: string, checked: CheckedPolicy): string {
  const { policy, hints, tests } = checked;
  const passed = tests.filter((test) => test.passed).length;
  const sum = policy
    ? `${name}: ${policy.id} version ${policy.version}, hints: ${hints.length}, ` +
      `tests passed: ${passed} of ${tests.length}`
    : `${name}: not a valid policy`;
  return [...linesOfCheck(name, checked), sum, ''].join('\n');
}

function asJson(file: string, { policy, problems, hints, tests, good }: CheckedPolicy): string {
  return `${JSON.stringify({
    file,
    good,
    id: policy?.id ?? null,
    version: policy?.version ?? null,
    problems,
    hints,
    tests: {
      passed: tests.filter(({ passed }) => passed).length,
      failed: tests.filter(({ passed }) => !passed).map(failureText),
    },
  })}\n`;
}
