import type { Finding } from '../detect/index.ts';
import type { Dropped } from '../policy/dropper.ts';
import type { RuleAnswer } from '../policy/rule-answers.ts';
import type { Context, RuleView, ToolView } from '../policy/view.ts';

/** Where a text goes, as rules see it. */
export interface Place {
  readonly context: Context;
  readonly toolStatus: ToolView['status'];
}

/** Names of a list that are told before the rest is counted. */
const told = 4;

/** Why a rule does not match, with what it asks for and what there is instead. */
export function whyNot({ rule: { when }, missing }: RuleAnswer, place: Place): string {
  return missing === null ? '' : says[missing](when, place);
}

type When = RuleView['when'];

const says: Readonly<Record<keyof When, (when: When, place: Place) => string>> = {
  detectors: ({ detectors }) => `nothing found by ${list(detectors)}`,
  categories: ({ categories }) =>
    categories ? `nothing found of the kind ${list(categories)}` : 'nothing found',
  scope: ({ scope }) => `only about a whole ${list(scope)}`,
  confidence: ({ confidence }) => `what was found is less certain than ${confidence}`,
  minUnique: ({ minUnique }) => `fewer than ${minUnique} different ones`,
  minCount: ({ minCount }) => `fewer than ${minCount}`,
  minSize: ({ minSize }) => `less than ${minSize} lines, rows or people`,
  maxSize: ({ maxSize }) => `more than ${maxSize} lines, rows or people`,
  signal: ({ signal }) => `no sign of ${signal}`,
  with: (when) => `nothing beside it by ${list(when.with)}`,
  sites: (_, { context: { host, path } }) => `not about ${host}${path === '/' ? '' : path}`,
  toolStatus: ({ toolStatus }, place) =>
    `only ${list(toolStatus)} tools; this one is ${place.toolStatus}`,
  account: ({ account }, { context }) =>
    `only ${list(account)} accounts; this one is ${context.account}`,
  groups: ({ groups }, { context }) =>
    `only the group ${list(groups)}; this person is in ${context.group ?? 'none'}`,
  channels: ({ channels }, { context }) => `only ${list(channels)}; this is ${context.channel}`,
  labels: ({ labels }, { context }) =>
    `only texts that are ${list(labels)}; this one is ${context.labels.join(', ') || 'none of the known kinds'}`,
};

function list(names: readonly string[] | null): string {
  if (!names) return 'anything';
  const rest = names.length - told;
  return names.slice(0, told).join(' or ') + (rest > 0 ? ` or ${rest} others` : '');
}

/** Why a finding does not count. */
export function whyDropped({ why }: { readonly finding: Finding; readonly why: Dropped }): string {
  if (typeof why === 'object') return `excepted by ${why.exception}`;
  return {
    off: 'its detector is off',
    threshold: 'under the threshold of its detector',
    members: 'nothing that it is made of counts',
  }[why];
}
