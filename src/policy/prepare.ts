import { globMatcher, readRegex } from './glob-matcher.ts';
import { ruleSet, type RuleSet } from './rule-set.ts';
import type { Context, ExceptionView, PolicyView, ToolView } from './view.ts';

/** A view with its regular expressions made and its rules indexed. */
export interface Prepared {
  readonly enforced: RuleSet;
  readonly floor: RuleSet;
  /** What would be enforced next; null when nothing is being tried out. */
  readonly next: RuleSet | null;
  readonly exceptions: readonly Exception[];
  /** The first tool of the policy that lives at this host and path and is about this account. */
  readonly toolFor: (context: Context) => ToolView | null;
}

export interface Exception {
  readonly view: ExceptionView;
  readonly pattern: RegExp | null;
}

const known = new WeakMap<PolicyView, Prepared>();

/** Made once for each view object. */
export function prepare(view: PolicyView): Prepared {
  const before = known.get(view);
  if (before) return before;
  const made = make(view);
  known.set(view, made);
  return made;
}

function make(view: PolicyView): Prepared {
  const enforced = view.rules.filter((rule) => rule.mode === 'enforce');
  const monitored = view.rules.filter((rule) => rule.mode === 'monitor');
  const tried = monitored.length > 0 || view.candidate.length > 0;
  const base = view.candidate.length > 0 ? view.candidate : enforced;
  const tools = view.tools.map((tool) => ({ tool, at: globMatcher(tool.hosts, false) }));
  return {
    enforced: ruleSet(enforced),
    floor: ruleSet(view.floor.filter((rule) => rule.mode === 'enforce')),
    next: tried ? ruleSet([...base, ...monitored]) : null,
    exceptions: view.exceptions.flatMap((exception): Exception[] => {
      if (exception.pattern === null) return [{ view: exception, pattern: null }];
      const pattern = readRegex(`^(?:${exception.pattern})$`, 'iu');
      // An exception that cannot be read excepts nothing.
      return pattern ? [{ view: exception, pattern }] : [];
    }),
    toolFor: ({ host, path, account }) =>
      tools.find(({ tool, at }) => (tool.accounts?.includes(account) ?? true) && at(host, path))
        ?.tool ?? null,
  };
}
