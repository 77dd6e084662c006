import type { ScanResult } from '../detect/finding.ts';
import type { Action } from './action.ts';
import { placeOf, unlistedHost } from './place.ts';
import { decide } from './decide.ts';
import type { PolicyTest } from './schema.ts';
import type { PolicyView } from './view.ts';

export interface TestFailure {
  /** Position in the policy's `tests`. */
  readonly index: number;
  readonly name: string | null;
  readonly expected: Action;
  readonly got: Action;
  readonly rule: string | null;
}

/**
 * Runs the policy's own test cases; returns those that come out otherwise.
 *
 * @param now Milliseconds since the epoch, for exceptions that expire.
 */
export function judgeTests(
  view: PolicyView,
  tests: readonly PolicyTest[],
  scan: (text: string) => ScanResult,
  now: number,
): TestFailure[] {
  return tests.flatMap((test, index) => {
    const { findings, labels } = scan(test.text);
    const { action, rule } = decide(
      view,
      {
        ...placeOf(test.site ?? unlistedHost),
        channel: test.channel ?? 'paste',
        account: test.account ?? 'unknown',
        group: test.group ?? null,
        labels,
        now,
        redactable: true,
      },
      findings,
    );
    if (action === test.expect) return [];
    return [{ index, name: test.name ?? null, expected: test.expect, got: action, rule }];
  });
}
