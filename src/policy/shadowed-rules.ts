import { bands } from '../detect/finding.ts';
import { strictness } from './action.ts';
import { compileRules } from './compile.ts';
import type { RuleDocument } from './schema.ts';
import type { RuleView } from './view.ts';

/** Rules that another rule makes superfluous: it matches all they match and is as strict. */
export function shadowedRules(rules: readonly RuleDocument[]): { index: number; by: string }[] {
  // Globs stay as written: two are the same only if they are spelt the same.
  const views = rules.map((rule) => compileRules([rule], (pattern) => pattern));
  return views.flatMap((own, index) => {
    const others = views.flatMap((list, order) =>
      order === index ? [] : list.map((view) => ({ view, earlier: order < index })),
    );
    const coverers = own.map((view) =>
      others.find((other) => covers(other.view, view, other.earlier)),
    );
    const [first] = coverers;
    return first && coverers.every(Boolean) ? [{ index, by: first.view.id }] : [];
  });
}

function covers(wide: RuleView, narrow: RuleView, earlier: boolean): boolean {
  const lead = strictness(wide.action) - strictness(narrow.action);
  if (wide.mode !== narrow.mode || lead < 0 || (lead === 0 && !earlier)) return false;
  const [a, b] = [wide.when, narrow.when];
  return (
    bands[a.confidence] <= bands[b.confidence] &&
    a.minUnique <= b.minUnique &&
    a.minCount <= b.minCount &&
    a.minSize <= b.minSize &&
    (a.maxSize ?? Infinity) >= (b.maxSize ?? Infinity) &&
    (a.signal === null || a.signal === b.signal) &&
    holds(a.categories, b.categories) &&
    holds(a.detectors, b.detectors) &&
    holds(a.scope, b.scope) &&
    holds(a.with, b.with) &&
    holds(
      a.sites?.map(({ source }) => source) ?? null,
      b.sites?.map(({ source }) => source) ?? null,
    ) &&
    holds(a.toolStatus, b.toolStatus) &&
    holds(a.account, b.account) &&
    holds(a.groups, b.groups) &&
    holds(a.channels, b.channels) &&
    holds(a.labels, b.labels)
  );
}

/** null asks for nothing. */
function holds(wide: readonly string[] | null, narrow: readonly string[] | null): boolean {
  return wide === null || (narrow !== null && narrow.every((name) => wide.includes(name)));
}
