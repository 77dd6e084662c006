import { compileRules, customDefault } from './compile.ts';
import type { PolicyView } from './view.ts';

/** A policy with detectors that it does not name: without a rule of theirs they fall under its default. */
export function withDetectors(view: PolicyView, ids: readonly string[]): PolicyView {
  const ruled = new Set(view.rules.flatMap(({ when }) => when.detectors ?? []));
  const alone = ids.filter((id) => !ruled.has(id));
  if (alone.length === 0) return view;
  const rules = compileRules([{ ...customDefault, when: { detectors: alone } }], (glob) => glob);
  return { ...view, rules: [...view.rules, ...rules] };
}
