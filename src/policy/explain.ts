import type { Finding } from '../detect/finding.ts';
import { type Decision, decide } from './decide.ts';
import { keepFindings } from './keep-findings.ts';
import { prepare } from './prepare.ts';
import { answers, type RuleAnswer } from './rule-answers.ts';
import type { Context, PolicyView } from './view.ts';

export interface Explanation {
  readonly decision: Decision;
  /** Findings that did not count: their detector is off, they are under its threshold, or excepted. */
  readonly dropped: readonly Finding[];
  /** What every enforced rule says, in the policy's order. */
  readonly rules: readonly RuleAnswer[];
}

/** A decision with its reasons: the same rules asked the same questions, and every answer kept. */
export function explain(
  view: PolicyView,
  context: Context,
  findings: readonly Finding[],
): Explanation {
  const { enforced, exceptions, toolFor } = prepare(view);
  const kept = keepFindings(view, exceptions, context, findings);
  const toolStatus = toolFor(context)?.status ?? 'unreviewed';
  return {
    decision: decide(view, context, findings),
    dropped: findings.filter((finding) => !kept.includes(finding)),
    rules: answers(enforced, { context, toolStatus }, kept),
  };
}
