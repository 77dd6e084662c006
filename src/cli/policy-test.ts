import { bandOf, describe } from '../detect/index.ts';
import type { JudgedTest } from '../policy/judge-tests.ts';
import type { PolicyTest } from '../policy/schema.ts';
import { checkPolicy, linesOfCheck } from './check-policy.ts';
import { command, type ExitCode } from './command.ts';
import { print } from './print.ts';
import { sourceOf } from './read.ts';
import { shown } from './shown.ts';

export const policyTest = command(
  {
    name: 'test',
    description: "Run a policy's own cases, and say of each what came out and why.",
    examples: ['tidegate policy test acme.json', 'tidegate policy test acme.json --json'],
  },
  {
    file: { type: 'positional', required: true, description: 'The policy; - for standard input.' },
    json: { type: 'boolean', description: 'For programs: a list of cases.' },
  },
  async ({ args }): Promise<ExitCode> => {
    const source = sourceOf(args.file);
    const checked = await checkPolicy(source);
    if (!checked.policy) {
      await print([...linesOfCheck(source.name, checked), ''].join('\n'));
      return 1;
    }
    const cases = checked.policy.tests ?? [];
    const failed = checked.tests.filter(({ passed }) => !passed).length;
    if (args.json) await print(`${JSON.stringify(checked.tests.map(record))}\n`);
    else await print(report(source.name, cases, checked.tests, failed));
    return failed > 0 ? 1 : 0;
  },
);

function record({ index, name, expected, got, passed, decision }: JudgedTest): object {
  return { index, name, passed, expected, got, rule: decision.rule };
}

function report(
  name: string,
  cases: readonly PolicyTest[],
  tests: readonly JudgedTest[],
  failed: number,
): string {
  if (tests.length === 0) return `${name} has no tests: add some under \`tests\`.\n`;
  const lines = tests.flatMap((test) => {
    const { decision, got } = test;
    const title = test.name ?? `tests[${test.index}]`;
    const by = decision.rule ? ` by ${decision.rule}` : '';
    const would = got.wouldBe === got.action ? '' : `, would be ${got.wouldBe}`;
    if (test.passed) return [`  ok    ${title}: ${got.action}${by}${would}`];
    const wanted = [
      test.expected.action,
      ...(test.expected.wouldBe ? [`would be ${test.expected.wouldBe}`] : []),
    ].join(', ');
    return [
      `  FAIL  ${title}: ${got.action}${by}${would}; expected: ${wanted}`,
      ...findingsOf(test, cases[test.index]?.text ?? ''),
    ];
  });
  const sum = `${tests.length - failed} of ${tests.length} as expected`;
  return [name, ...lines, sum, ''].join('\n');
}

/** What was found in a failing case: mostly it says why. */
function findingsOf({ decision }: JudgedTest, text: string): string[] {
  if (decision.judged.length === 0) return ['          nothing was found in its text'];
  return decision.judged.map(({ finding, action, rule }) => {
    const what = `${describe(finding.detector).title} ${shown(text, finding)}`;
    return `          ${what} (${bandOf(finding.confidence) ?? 'below low'}): ${action}${rule ? ` by ${rule}` : ''}`;
  });
}
