import type { ScanResult } from '../detect/finding.ts';
import type { Action } from './action.ts';
import { placeOf, unlistedHost } from './place.ts';
import { type Decision, decide } from './decide.ts';
import type { PolicyTest } from './schema.ts';
import type { PolicyView } from './view.ts';

/** What came out of one of the policy's own cases. */
export interface JudgedTest {
  /** Position in the policy's `tests`. */
  readonly index: number;
  readonly name: string | null;
  /** What it asks of the rules that hold, and of those that are only tried. */
  readonly expected: { readonly action: Action; readonly wouldBe: Action | null };
  readonly got: { readonly action: Action; readonly wouldBe: Action };
  readonly passed: boolean;
  readonly decision: Decision;
}

/**
 * Runs the policy's own test cases.
 *
 * @param now Milliseconds since the epoch, for exceptions that expire.
 */
export function judgeTests(
  view: PolicyView,
  tests: readonly PolicyTest[],
  scan: (text: string) => ScanResult,
  now: number,
): JudgedTest[] {
  return tests.map((test, index) => {
    const { findings, labels } = scan(test.text);
    const decision = decide(
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
    const { action } = decision;
    const wouldBe = decision.wouldBe?.action ?? action;
    return {
      index,
      name: test.name ?? null,
      expected: { action: test.expect, wouldBe: test.wouldBe ?? null },
      got: { action, wouldBe },
      passed: action === test.expect && wouldBe === (test.wouldBe ?? wouldBe),
      decision,
    };
  });
}
