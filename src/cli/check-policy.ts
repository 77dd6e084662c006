import { compile } from '../policy/compile.ts';
import { globSource } from '../policy/globs.ts';
import { type JudgedTest, judgeTests } from '../policy/judge-tests.ts';
import type { Hint } from '../policy/hint.ts';
import { lintPolicy } from '../policy/lint.ts';
import { jsonProblem } from '../policy/json-problem.ts';
import { notJson, type Problem, readPolicy } from '../policy/parse.ts';
import { createPolicyScanner } from '../policy/policy-scanner.ts';
import type { PolicyDocument } from '../policy/schema.ts';
import { sites } from '../sites/index.ts';
import { deepFinders } from './deep-finders.ts';
import { failureText } from './failure-text.ts';
import { knownDetectors } from './known-detectors.ts';
import { problemText } from './load-view.ts';
import { servedPolicies } from './open-bundle-file.ts';
import { readText, type Source } from './read.ts';
import { Stop } from './stop.ts';
import { unsafePatterns } from './unsafe-patterns.ts';

/** What is to be said of a policy file, and whether it may be signed. */
export interface CheckedPolicy {
  /** Null where it is not valid. */
  readonly policy: PolicyDocument | null;
  readonly text: string;
  /** What makes it invalid, or unsafe to run. */
  readonly problems: readonly Problem[];
  /** What is probably not meant; fails nothing. */
  readonly hints: readonly Hint[];
  /** Its own cases, each with what came out. */
  readonly tests: readonly JudgedTest[];
  /** Valid, and its tests come out as they say. */
  readonly good: boolean;
}

/** Reads, lints and tests a policy; a {@link Stop} where it cannot be read at all. */
export async function checkPolicy(source: Source): Promise<CheckedPolicy> {
  const text = await readText(source);
  const parsed = readPolicy(text);
  if (parsed.kind === 'refused') {
    if (parsed.reason.startsWith(notJson)) throw new Stop(problemText(source.name, parsed));
    if (servedPolicies(text, source.name))
      throw new Stop(
        `${source.name} is signed and served as it is; give the policy that it was made from, or look at it with verify, diff or explain.`,
      );
    const { kind: _, others, ...first } = parsed;
    const problems = [first, ...others];
    return { policy: null, text, problems, hints: [], tests: [], good: false };
  }
  const { policy } = parsed;
  const now = Date.now();
  const twice = jsonProblem(text);
  const problems = [
    ...(twice
      ? [{ path: `line ${twice.line}`, reason: `names a field twice: ${twice.reason}` }]
      : []),
    ...(await unsafePatterns(policy)).map((path) => ({
      path,
      reason: 'takes too long on some texts: make parts that are repeated differ from what follows',
    })),
  ];
  const tests = await runTests(policy, now);
  const known = { detectors: knownDetectors, sites: new Set(sites.map(({ id }) => id)), now };
  return {
    policy,
    text,
    problems,
    hints: lintPolicy(policy, known),
    tests,
    good: problems.length === 0 && tests.every(({ passed }) => passed),
  };
}

/** One line for each thing that is to be said. */
export function linesOfCheck(name: string, { problems, hints, tests }: CheckedPolicy): string[] {
  return [
    ...problems.map((problem) => problemText(name, problem)),
    ...hints.map(
      ({ message: reason, ...hint }) => `${problemText(name, { reason, ...hint })} (hint)`,
    ),
    ...tests.filter(({ passed }) => !passed).map((test) => `${name}: ${failureText(test)}`),
  ];
}

/** With both tiers, as a browser decides once its worker has looked. */
async function runTests(policy: PolicyDocument, now: number): Promise<JudgedTest[]> {
  const { tests = [] } = policy;
  if (tests.length === 0) return [];
  const view = compile(policy, globSource);
  const { scan } = createPolicyScanner(view, await deepFinders());
  return judgeTests(view, tests, scan, now);
}
