import { bands, type Band, type Finding } from '../../detect/finding.ts';
import type { ExceptionView, PolicyView, RuleView } from '../../policy/view.ts';
import type { PastDecision } from './past-event.ts';

/**
 * An event tells counts, not findings. So a policy is asked twice, about the most and about the least
 * that may have been there; where both come to the same, that is what it would have decided.
 */
export type Bound = 'most' | 'least';

/** Conditions that events do not tell: whatever they ask may have held or not. */
const untold = ['minSize', 'maxSize', 'signal'] as const;

/** More findings of one kind change nothing that a policy is asked for in practice. */
const mostFindings = 2000;

/** Ids of groups; and of values, which are never the whole text. */
const groups: ReadonlySet<string> = new Set(['record', 'bulk-list']);
const wholeTexts: ReadonlySet<string> = new Set(['hr', 'legal', 'strategy', 'communications']);

/** The policy with its exceptions and rules as strict, or as loose, as these events leave open. */
export function bounded(view: PolicyView, bound: Bound): PolicyView {
  return {
    ...view,
    rules: view.rules.flatMap((rule) =>
      bound === 'most' ? [mostOf(rule)] : isTold(rule) ? [leastOf(rule)] : [],
    ),
    candidate: [],
    exceptions: view.exceptions.flatMap((one) => exceptionOf(one, bound)),
  };
}

/** The conditions of a rule that events do not tell; empty where they tell all. */
export function untoldConditions({ when }: RuleView): string[] {
  return [
    ...untold.filter((name) => (name === 'minSize' ? when.minSize > 0 : when[name] !== null)),
    ...(when.scope ? ['scope'] : []),
    ...(when.sites?.some(({ on }) => on === 'host/path') ? ['sites'] : []),
  ];
}

const isTold = (rule: RuleView): boolean =>
  untoldConditions(rule).every((name) => name === 'sites' && hostGlobs(rule).length > 0);

const hostGlobs = ({ when }: RuleView) => when.sites?.filter(({ on }) => on === 'host') ?? [];

function mostOf(rule: RuleView): RuleView {
  const { when } = rule;
  const sites = when.sites?.some(({ on }) => on === 'host/path') ? null : when.sites;
  return { ...rule, when: { ...when, minSize: 0, maxSize: null, signal: null, sites } };
}

function leastOf(rule: RuleView): RuleView {
  return rule.when.sites ? { ...rule, when: { ...rule.when, sites: hostGlobs(rule) } } : rule;
}

/** What an exception is about beside the detector, events do not tell: it may have held or not. */
function exceptionOf(exception: ExceptionView, bound: Bound): ExceptionView[] {
  const { pattern, tags, detectors } = exception;
  if (pattern === null && tags.length === 0) return [exception];
  if (bound === 'most') return [];
  const named = tags.length > 0 ? tags.map((tag) => tag.replace(/:.*$/, '')) : detectors;
  return [{ ...exception, detectors: named, pattern: '[^]*', tags: [] }];
}

/** Findings that an event's counts may stand for. */
export function findingsOf(event: PastDecision, bound: Bound): Finding[] {
  return event.detectors.flatMap((seen): Finding[] => {
    const inBands = (['high', 'medium', 'low'] as const).flatMap((band) =>
      Array.from<Band>({ length: Math.min(seen[band], mostFindings) }).fill(band),
    );
    // Which values were the same is not told: at most all repeated ones are the least certain.
    const ordered = bound === 'most' ? inBands : inBands.toReversed();
    const scopes = scopesOf(seen.id, seen.category, bound);
    return ordered.flatMap((band, index) =>
      scopes.map((scope) => finding(seen, band, Math.min(index, seen.unique - 1), scope, bound)),
    );
  });
}

function scopesOf(id: string, category: string, bound: Bound): readonly Finding['scope'][] {
  if (groups.has(id)) return ['group'];
  if (id.startsWith('document-')) return ['document'];
  const may = wholeTexts.has(category) || id === 'unreleased-results' || id === 'health-record';
  return may && bound === 'most' ? ['value', 'document'] : ['value'];
}

const tops: Readonly<Record<Band, number>> = { low: 0.7499, medium: 0.8999, high: 1 };

function finding(
  { id, category, unique }: PastDecision['detectors'][number],
  band: Band,
  nth: number,
  scope: Finding['scope'],
  bound: Bound,
): Finding {
  const one: Finding = {
    detector: id,
    category,
    scope,
    start: 0,
    end: 1,
    confidence: bound === 'most' ? tops[band] : bands[band],
    evidence: [],
    value: `${nth}`,
    // How many people a list is about, an event need not tell.
    size: scope === 'group' ? (bound === 'most' ? 1e6 : unique) : 1,
    signals: [],
    members: [],
  };
  return scope === 'group' ? { ...one, members: [{ ...one, scope: 'value' }] } : one;
}
