import { interrupts } from './action.ts';
import { defaultPolicy } from './default.ts';
import { endOf } from './end-of.ts';
import type { PolicyDocument, RuleDocument, ToolDocument } from './schema.ts';

/** One of the first steps of governing AI tools. */
export interface Step {
  readonly id: 'tools' | 'rules' | 'use-cases' | 'reviews' | 'lessons' | 'owners' | 'review-date';
  readonly title: string;
  readonly done: boolean;
  /** What there is, or what is missing. */
  readonly note: string;
}

const answers = [
  'storage',
  'training',
  'certifications',
  'adminControls',
  'monitoring',
  'identity',
  'afterSubmission',
] as const;

/** The seven first steps, done or open. `now` in milliseconds since the epoch. */
export function readiness(policy: PolicyDocument, now: number): Step[] {
  return [
    toolsKnown(policy.tools ?? []),
    dataRules(policy.rules ?? defaultPolicy.rules ?? []),
    useCases(policy),
    reviews(policy.tools ?? [], now),
    lessons(policy),
    owners(policy),
    reviewDate(policy, now),
  ];
}

function toolsKnown(tools: readonly ToolDocument[]): Step {
  const approved = tools.filter(({ status }) => status === 'approved');
  return {
    id: 'tools',
    title: 'It is known which AI tools people may use',
    done: approved.length > 0,
    note:
      approved.length > 0
        ? `${tools.length} listed, ${approved.length} approved`
        : 'no tool is `approved` in `tools`: people have nowhere to go',
  };
}

function dataRules(rules: readonly RuleDocument[]): Step {
  const stops = rules.filter(
    ({ action, mode }) =>
      mode !== 'monitor' &&
      (typeof action === 'string' ? [action] : Object.values(action)).some(
        (one) => one !== undefined && interrupts(one),
      ),
  );
  return {
    id: 'rules',
    title: 'Rules say which data may not leave',
    done: stops.length > 0,
    note:
      stops.length > 0
        ? `${stops.length} rules stop or ask`
        : 'every rule only looks: nothing is stopped yet',
  };
}

function useCases({ useCases: cases = [] }: PolicyDocument): Step {
  const kinds = new Set(cases.map(({ status }) => status));
  const done = kinds.has('acceptable') && kinds.has('prohibited');
  return {
    id: 'use-cases',
    title: 'People can read what AI may be used for',
    done,
    note: done
      ? `${cases.length} use cases`
      : 'list at least one acceptable and one prohibited use in `useCases`',
  };
}

function reviews(tools: readonly ToolDocument[], now: number): Step {
  const used = tools.filter(({ status }) => status === 'approved' || status === 'restricted');
  const open = used.filter(
    ({ review }) =>
      !review ||
      answers.some((answer) => review[answer] === undefined) ||
      review.reviewBy === undefined ||
      endOf(review.reviewBy) < now,
  );
  const done = used.length > 0 && open.length === 0;
  return {
    id: 'reviews',
    title: 'The platforms in use are evaluated',
    done,
    note: done
      ? `${used.length} reviewed, none overdue`
      : used.length === 0
        ? 'no tool in use is listed'
        : `incomplete or overdue: ${open.map(({ id }) => id).join(', ')} (seven answers and \`reviewBy\`)`,
  };
}

function lessons(policy: PolicyDocument): Step {
  const offered = [...(policy.rules ?? []), ...(policy.useCases ?? [])].filter(
    ({ lesson }) => lesson !== undefined,
  );
  const done = offered.length > 0 || (policy.lessons ?? []).length > 0;
  return {
    id: 'lessons',
    title: 'People learn at the right moment',
    done,
    note: done
      ? `${(policy.lessons ?? []).length} own lessons, ${offered.length} places that offer one`
      : 'no rule and no use case offers a `lesson`',
  };
}

function owners({ owner, contact, owners: byKind = {} }: PolicyDocument): Step {
  const missing = [
    ...(owner === undefined ? ['`owner`'] : []),
    ...(contact === undefined ? ['`contact`'] : []),
    ...(Object.keys(byKind).length === 0 ? ['`owners` of kinds of data'] : []),
  ];
  return {
    id: 'owners',
    title: 'Somebody answers for it',
    done: missing.length === 0,
    note: missing.length === 0 ? (owner ?? '') : `missing: ${missing.join(', ')}`,
  };
}

function reviewDate({ reviewBy }: PolicyDocument, now: number): Step {
  const done = reviewBy !== undefined && endOf(reviewBy) >= now;
  return {
    id: 'review-date',
    title: 'It is known when to look at this again',
    done,
    note:
      reviewBy === undefined
        ? '`reviewBy` is missing'
        : done
          ? reviewBy
          : `${reviewBy} is past: look at it again and set the next date`,
  };
}
