import type { Finding } from '../detect/finding.ts';
import { type Decision, decide } from './decide.ts';
import { type Dropped, dropper } from './dropper.ts';
import { prepare } from './prepare.ts';
import { answers, type RuleAnswer } from './rule-answers.ts';
import type { Context, PolicyView, ToolView } from './view.ts';

export interface Explanation {
  readonly decision: Decision;
  readonly dropped: readonly { readonly finding: Finding; readonly why: Dropped }[];
  /** As rules see the tool. */
  readonly toolStatus: ToolView['status'];
  /** What every enforced rule says, once each, in the policy's order. */
  readonly rules: readonly RuleAnswer[];
}

/** A decision with its reasons: the same rules asked the same questions, and every answer kept. */
export function explain(
  view: PolicyView,
  context: Context,
  findings: readonly Finding[],
): Explanation {
  const { enforced, exceptions, toolFor } = prepare(view);
  const why = dropper(view, exceptions, context);
  const kept = findings.filter((finding) => !why(finding));
  const toolStatus = toolFor(context)?.status ?? 'unreviewed';
  return {
    decision: decide(view, context, findings),
    dropped: findings.flatMap((finding) => {
      const reason = why(finding);
      return reason ? [{ finding, why: reason }] : [];
    }),
    toolStatus,
    rules: bandsTogether(answers(enforced, { context, toolStatus }, kept)),
  };
}

/**
 * A rule with an action for each band is one rule to whoever wrote it: what matches is all that its
 * lowest band matches, what happens is said by the strictest, and what is missing by the lowest.
 */
function bandsTogether(all: readonly RuleAnswer[]): readonly RuleAnswer[] {
  const rules = [...Map.groupBy(all, ({ rule }) => rule.id).values()];
  return rules.flatMap((bands) => {
    const matching = bands.filter(({ missing }) => missing === null);
    const [strictest, lowest] = [matching[0], matching.at(-1)];
    if (strictest && lowest) return [{ ...strictest, matched: lowest.matched }];
    return bands.slice(-1);
  });
}
