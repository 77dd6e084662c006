import { bands } from '../../detect/finding.ts';
import { strictness } from '../../policy/action.ts';
import type { PolicyView, RuleView } from '../../policy/view.ts';

/**
 * Ids of the floor's rules that a policy alone would not keep: it has no rule that does as much
 * wherever the floor's does, or it excepts something that the floor is about. What holds is the
 * floor; this is for telling whoever wrote the policy.
 */
export function loosened(view: PolicyView, floor: readonly RuleView[]): readonly string[] {
  const enforced = view.rules.filter(({ mode }) => mode === 'enforce');
  const kept = (rule: RuleView) =>
    enforced.some((own) => doesAsMuch(own, rule)) && !excepted(view, rule);
  const binding = floor.filter(({ mode, action }) => mode === 'enforce' && action !== 'allow');
  return [...new Set(binding.flatMap((rule) => (kept(rule) ? [] : [rule.id])))];
}

/** Whether one rule matches wherever the other does, and is as strict. */
function doesAsMuch(own: RuleView, other: RuleView): boolean {
  const [mine, its] = [own.when, other.when];
  return (
    strictness(own.action) >= strictness(other.action) &&
    bands[mine.confidence] <= bands[its.confidence] &&
    mine.minUnique <= its.minUnique &&
    mine.minCount <= its.minCount &&
    mine.minSize <= its.minSize &&
    (mine.maxSize === null || (its.maxSize !== null && mine.maxSize >= its.maxSize)) &&
    (mine.signal === null || mine.signal === its.signal) &&
    lists.every((name) => covers(mine[name], its[name])) &&
    covers(globs(mine.sites), globs(its.sites))
  );
}

const lists = [
  'categories',
  'detectors',
  'scope',
  'with',
  'toolStatus',
  'account',
  'groups',
  'channels',
  'labels',
] as const;

const globs = (list: RuleView['when']['sites']) => list?.map(({ source }) => source) ?? null;

/** Null asks for nothing. */
function covers(mine: readonly string[] | null, its: readonly string[] | null): boolean {
  return mine === null || (its !== null && its.every((one) => mine.includes(one)));
}

/** What keeps a policy's own rules from a finding, and the floor's not. */
function excepted(view: PolicyView, { action, when }: RuleView): boolean {
  const about = (detectors: readonly string[] | null) =>
    detectors === null || (when.detectors?.some((id) => detectors.includes(id)) ?? true);
  const off = Object.entries(view.detectors).flatMap(([id, set]) =>
    set.off === true || set.threshold !== undefined ? [id] : [],
  );
  const given = view.tools.flatMap(({ allowedData }) => allowedData);
  return (
    view.exceptions.some(({ detectors }) => about(detectors)) ||
    (off.length > 0 && about(off)) ||
    (strictness(action) > strictness('log') &&
      given.some((category) => when.categories?.includes(category) ?? true))
  );
}
