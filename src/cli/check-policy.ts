import { compile } from '../policy/compile.ts';
import { globSource } from '../policy/globs.ts';
import { judgeTests } from '../policy/judge-tests.ts';
import { lintPolicy } from '../policy/lint.ts';
import { readPolicy } from '../policy/parse.ts';
import { createPolicyScanner } from '../policy/policy-scanner.ts';
import type { PolicyDocument } from '../policy/schema.ts';
import { knownDetectors } from './known-detectors.ts';
import { problemText } from './load-view.ts';
import { readText, type Source } from './read.ts';
import { Stop } from './stop.ts';
import { unsafePatterns } from './unsafe-patterns.ts';

/** What is to be said of a policy file, line by line, and whether it may be signed. */
export interface CheckedPolicy {
  /** Null where it is not valid. */
  readonly policy: PolicyDocument | null;
  readonly text: string;
  readonly lines: readonly string[];
  readonly hints: number;
  readonly tests: number;
  readonly failures: number;
  /** Valid, and its tests come out as they say; hints fail nothing. */
  readonly good: boolean;
}

/** Reads, lints and tests a policy; a {@link Stop} where it cannot be read at all. */
export async function checkPolicy(source: Source): Promise<CheckedPolicy> {
  const text = await readText(source);
  const parsed = readPolicy(text);
  if (parsed.kind === 'refused') {
    if (parsed.reason === 'is not JSON') throw new Stop(problemText(source.name, parsed));
    const lines = [parsed, ...parsed.others].map((one) => problemText(source.name, one));
    return { policy: null, text, lines, hints: 0, tests: 0, failures: 0, good: false };
  }
  const { policy } = parsed;
  const now = Date.now();
  const hints = lintPolicy(policy, { detectors: knownDetectors, now }).map(
    ({ message: reason, ...hint }) => `${problemText(source.name, { reason, ...hint })} (hint)`,
  );
  const unsafe = (await unsafePatterns(policy)).map((path) =>
    problemText(source.name, {
      path,
      reason: 'takes too long on some texts: make parts that are repeated differ from what follows',
    }),
  );
  const view = compile(policy, globSource);
  const tests = policy.tests ?? [];
  const failures = judgeTests(view, tests, createPolicyScanner(view).scan, now).map(
    ({ index, name, expected, got, rule }) => {
      const which = `tests[${index}]${name === null ? '' : ` "${name}"`}`;
      return `${source.name}: ${which}: ${got}${rule ? ` by ${rule}` : ''}, not ${expected}`;
    },
  );
  return {
    policy,
    text,
    lines: [...unsafe, ...hints, ...failures],
    hints: hints.length,
    tests: tests.length,
    failures: failures.length,
    good: failures.length === 0 && unsafe.length === 0,
  };
}
