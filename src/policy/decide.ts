import type { Finding } from '../detect/finding.ts';
import { type Action, interrupts, strictness } from './action.ts';
import { dropper } from './dropper.ts';
import { prepare, type Prepared } from './prepare.ts';
import { rulings, type Ruling, type RuleSet } from './rule-set.ts';
import type { Context, Link, PolicyView, ToolView } from './view.ts';

/** A finding and what the policy says about it alone. */
export interface Judged {
  readonly finding: Finding;
  readonly action: Action;
  /** The rule that said so; null where none did. */
  readonly rule: string | null;
}

export interface Decision {
  readonly action: Action;
  /** The rule that decided, {@link PROHIBITED} for a prohibited tool, null where none did. */
  readonly rule: string | null;
  /** Every finding that counts, in the order given, each with its own action. */
  readonly judged: readonly Judged[];
  /** What is replaced when the person redacts: findings whose own action is warn or stronger. */
  readonly redact: readonly Finding[];
  /** The deciding rule's own words. */
  readonly message: string | null;
  readonly tool: ToolView | null;
  readonly alternative: Link | null;
  /** What monitor and candidate rules would have done; null when that is the same. */
  readonly wouldBe: { readonly action: Action; readonly rule: string | null } | null;
  readonly policy: { readonly id: string; readonly version: number };
}

/** Stands in place of a rule's id when a tool's status decided. */
export const PROHIBITED = 'tool-prohibited';

/** Rulings for every finding that counts, and what they come to. */
interface Verdict {
  readonly action: Action;
  readonly rule: string | null;
  readonly message: string | null;
  readonly judged: readonly { finding: Finding; ruling: Ruling | null }[];
}

/**
 * What happens to a text with these findings on its way to this tool. Total: it never throws and
 * never gives up; a finding that no rule knows is allowed. The numbers below are the steps in README.md.
 */
export function decide(view: PolicyView, context: Context, findings: readonly Finding[]): Decision {
  const prepared = prepare(view);
  const tool = prepared.toolFor(context);
  const why = dropper(view, prepared.exceptions, context);
  const kept = findings.filter((finding) => !why(finding)); // 1, 2
  const floor = rulings(prepared.floor, { context, toolStatus: 'unreviewed' }, findings); // 8
  const weigh = (rules: RuleSet): Verdict =>
    settle(context, tool, merge(findings, own(rules, context, tool, kept), floor));

  const live = weigh(prepared.enforced);
  return {
    action: live.action,
    rule: live.rule,
    judged: live.judged.map(({ finding, ruling }) => ({
      finding,
      action: ruling?.action ?? 'allow',
      rule: ruling?.rule.id ?? null,
    })),
    redact: replaced(live.judged),
    message: live.message,
    tool,
    alternative: tool?.alternative ?? view.alternative,
    wouldBe: wouldBe(prepared, live, weigh), // 7
    policy: { id: view.id, version: view.version },
  };
}

/** Steps 3 and 4: what the policy's rules say, capped for data that the tool may have. */
function own(
  rules: RuleSet,
  context: Context,
  tool: ToolView | null,
  kept: readonly Finding[],
): Map<Finding, Ruling | null> {
  const toolStatus = tool?.status ?? 'unreviewed';
  const found = rulings(rules, { context, toolStatus }, kept);
  return new Map(
    kept.map((finding) => {
      const ruling = found.get(finding) ?? null;
      const capped =
        ruling &&
        tool?.allowedData.includes(finding.category) &&
        strictness(ruling.action) > strictness('log');
      return [finding, capped ? { ...ruling, action: 'log' } : ruling];
    }),
  );
}

/** Step 8: a finding counts if the policy kept it or the floor rules on it; the stricter holds. */
function merge(
  findings: readonly Finding[],
  policy: ReadonlyMap<Finding, Ruling | null>,
  floor: ReadonlyMap<Finding, Ruling>,
): Verdict['judged'] {
  return findings.flatMap((finding) => {
    const mine = policy.get(finding);
    const below = floor.get(finding);
    if (mine === undefined && below === undefined) return [];
    const raised = below && (!mine || strictness(below.action) > strictness(mine.action));
    return [{ finding, ruling: raised ? below : (mine ?? null) }];
  });
}

/** Steps 3, 5 and 6. */
function settle(context: Context, tool: ToolView | null, judged: Verdict['judged']): Verdict {
  if (tool?.status === 'prohibited') {
    return { action: 'block', rule: PROHIBITED, message: null, judged };
  }
  let top: Ruling | null = null;
  for (const { ruling } of judged) {
    if (!ruling) continue;
    const lead = top ? strictness(ruling.action) - strictness(top.action) : 1;
    if (lead > 0 || (lead === 0 && top && ruling.order < top.order)) top = ruling;
  }
  if (!top) return { action: 'allow', rule: null, message: null, judged };
  const stuck =
    top.action === 'redact' && (!context.redactable || !replaced(judged).every(replaceable));
  return {
    action: stuck ? 'block' : top.action,
    rule: top.rule.id,
    message: top.rule.message,
    judged,
  };
}

function replaced(judged: Verdict['judged']): readonly Finding[] {
  return judged
    .filter(({ ruling }) => ruling && interrupts(ruling.action))
    .map(({ finding }) => finding);
}

/** A document cannot be replaced, and a group only through the values it is made of. */
function replaceable(finding: Finding): boolean {
  if (finding.scope === 'group') return finding.members.length > 0;
  return finding.scope === 'value';
}

function wouldBe(
  prepared: Prepared,
  live: Verdict,
  weigh: (rules: RuleSet) => Verdict,
): Decision['wouldBe'] {
  if (!prepared.next) return null;
  const { action, rule } = weigh(prepared.next);
  return action === live.action ? null : { action, rule };
}
