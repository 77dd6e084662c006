import { defaultPolicy } from '../../policy/default.ts';
import { compileRules } from '../../policy/compile.ts';
import { globSource } from '../../policy/globs.ts';
import { needsDeep } from '../../policy/needs-deep.ts';
import { parsePolicy } from '../../policy/parse.ts';
import type { PolicyDocument, RuleDocument } from '../../policy/schema.ts';
import { staleRules } from '../../policy/stale-rules.ts';
import type { PolicyView } from '../../policy/view.ts';
import type { PolicyRefusal } from './open-bundle.ts';

/** Rules under every policy. */
export interface Floor {
  readonly rules: readonly RuleDocument[];
  /** Why what was set could not be read; the built-in rules stand in then. */
  readonly problem: PolicyRefusal | null;
}

const builtIn = defaultPolicy.rules ?? [];

/**
 * The managed setting: a list of rules as JSON text, or `built-in` for the built-in ones. One that
 * cannot be read must not be none: whoever set it wanted less to get out, not more.
 */
export function readFloor(text: string | null): Floor {
  if (text === null) return { rules: [], problem: null };
  if (text === 'built-in') return { rules: builtIn, problem: null };
  const parsed = parsePolicy({ format: 1, id: 'floor', version: 1, rules: parseJson(text) });
  if (parsed.kind === 'policy') return { rules: parsed.policy.rules ?? [], problem: null };
  const path = parsed.path.replace(/^rules/, 'floor');
  return { rules: builtIn, problem: { path, reason: parsed.reason } };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not a list: the schema says so.
    return null;
  }
}

/** The view with a floor under it: what the organisation set, and what an expired policy asks for. */
export function onFloor(
  view: PolicyView,
  document: PolicyDocument,
  { rules }: Floor,
  now: number,
): PolicyView {
  const floor = compileRules([...rules, ...staleRules(document, now)], globSource);
  if (floor.length === 0) return view;
  const tables = new Set(view.lookups.map(({ id }) => id));
  const needed = view.deep.needed || floor.some((rule) => needsDeep(rule, tables));
  return { ...view, floor, deep: { ...view.deep, needed } };
}
