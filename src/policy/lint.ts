import { strictness } from './action.ts';
import { endOf } from './end-of.ts';
import type { Hint } from './hint.ts';
import { nameHints } from './lint-names.ts';
import { referenceHints } from './lint-references.ts';
import { ruleLists } from './rule-lists.ts';
import type { PolicyDocument, RuleDocument, ToolDocument } from './schema.ts';
import { shadowedRules } from './shadowed-rules.ts';

/** What a policy cannot know of itself. */
export interface Known {
  /** Ids of the built-in detectors. */
  readonly detectors: ReadonlySet<string>;
  /** Ids of the described sites. */
  readonly sites: ReadonlySet<string>;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** Hints for a valid policy; empty where there is nothing to say. */
export function lintPolicy(policy: PolicyDocument, known: Known): Hint[] {
  return [
    ...dateHints(policy, known.now),
    ...nameHints(policy, known.detectors),
    ...referenceHints(policy, known.sites),
    ...toolHints(policy.tools ?? []),
    ...ruleLists(policy).flatMap(([path, rules]) => ruleHints(path, rules)),
    ...(policy.tools ?? []).flatMap((tool, index) =>
      apexHints(`tools[${index}].hosts`, tool.hosts),
    ),
    ...(policy.contact === undefined
      ? [{ path: 'contact', message: 'is missing: a person who is stopped has nobody to ask' }]
      : []),
  ];
}

function dateHints(policy: PolicyDocument, now: number): Hint[] {
  const past = (date: string | undefined, path: string, message: string): Hint[] =>
    date !== undefined && endOf(date) < now ? [{ path, message: `is past: ${message}` }] : [];
  return [
    ...past(policy.expiresAt, 'expiresAt', 'this policy is no longer to be relied on'),
    ...(policy.whenStale !== undefined && policy.expiresAt === undefined
      ? [{ path: 'whenStale', message: 'is never used: the policy has no `expiresAt`' }]
      : []),
    ...past(policy.reviewBy, 'reviewBy', 'look at this policy again'),
    ...(policy.tools ?? []).flatMap(({ review }, index) =>
      past(review?.reviewBy, `tools[${index}].review.reviewBy`, 'review this tool again'),
    ),
    ...(policy.exceptions ?? []).flatMap(({ expiresAt }, index) => {
      const path = `exceptions[${index}].expiresAt`;
      if (expiresAt === undefined) return [{ path, message: 'is missing: it holds for ever' }];
      return past(expiresAt, path, 'it excepts nothing any more');
    }),
  ];
}

/** The first tool that matches counts, so that a later one at the same hosts may never do. */
function toolHints(tools: readonly ToolDocument[]): Hint[] {
  return tools.flatMap((tool, index) => {
    const before = tools
      .slice(0, index)
      .find(
        ({ hosts, accounts }) =>
          tool.hosts.every((host) => hosts.includes(host)) &&
          (!accounts || (tool.accounts?.every((one) => accounts.includes(one)) ?? false)),
      );
    return before
      ? [
          {
            path: `tools[${index}]`,
            message: `never counts: ${before.id} stands before it at its hosts`,
          },
        ]
      : [];
  });
}

function ruleHints(path: string, rules: readonly RuleDocument[]): Hint[] {
  return [
    ...shadowedRules(rules).map(({ index, by }) => ({
      path: `${path}[${index}]`,
      message: `never decides: the rule ${by} matches all of it and is as strict`,
    })),
    ...rules.flatMap(({ action, when }, index) => {
      const here = `${path}[${index}]`;
      return [
        ...bandHints(`${here}.action`, action),
        ...apexHints(`${here}.when.sites`, when?.sites ?? []),
      ];
    }),
  ];
}

function bandHints(path: string, action: RuleDocument['action']): Hint[] {
  if (typeof action === 'string') return [];
  const ladder = [action.high, action.medium, action.low].map((one) => strictness(one ?? 'allow'));
  const falls = ladder.every((level, step) => step === 0 || level <= (ladder[step - 1] ?? 0));
  return falls ? [] : [{ path, message: 'is stricter for findings that are less certain' }];
}

function apexHints(path: string, globs: readonly string[]): Hint[] {
  return globs.flatMap((glob, index) => {
    const apex = glob.startsWith('*.') ? glob.slice(2) : null;
    if (apex === null || /[*?[]/.test(apex) || globs.includes(apex)) return [];
    return [{ path: `${path}[${index}]`, message: `does not match ${apex} itself` }];
  });
}
