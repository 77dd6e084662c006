import { denseCount } from '../../src/detect/classify/document-dense.ts';
import { structures } from '../../src/detect/classify/document-structures.ts';
import {
  documentKinds,
  termGroups,
  type DocumentSort,
} from '../../src/detect/classify/document-kinds.ts';

/** Names of the dense features, in their order. */
export const denseNames = [
  ...termGroups.flatMap((group) => [`${group} terms`, `${group} rate`]),
  ...documentKinds.flatMap((kind) => [
    `${kind} terms`,
    `${kind} share of twelve`,
    `${kind} against length`,
    `${kind} share`,
  ]),
  ...structures.flatMap((name) => [`${name} count`, `${name} rate`]),
  'under 40 words',
  'under 120 words',
  'mail',
  'talk',
  'turns',
  'pay table',
  'pay list',
  'statement',
  'contract',
  'plan',
  'amounts',
  'career',
  'meeting',
  'minutes',
  'people',
  'payroll',
];
if (denseNames.length !== denseCount)
  throw new RangeError(`${denseNames.length} names for ${denseCount} features`);

/** Structures and families that speak for a sort of paper. */
const own: Readonly<Record<DocumentSort, string>> = {
  'financial figures': 'negatives numbers money percents numberRows tableRows statement amounts',
  'financial talk': 'money percents amounts statement longLines',
  'hr people': 'payHeaders namedFigures labelled pay table list personRows people payroll years',
  'hr career': 'yearSpans career bullets labelled capitalLines',
  'legal contract': 'clauses quotedTerms capitalLines longLines contract',
  'strategy plan': 'headings bullets percents money plan',
  'communications mail': 'mailHeaders quoted mail labelled',
  'communications talk': 'repeatedLabels chatLines clockTimes talk turns',
  'communications meeting': 'minutePoints meeting minutes bullets headings labelled clockTimes',
};
const ofAll = ['terms', 'share', 'against'].map((name) => `communications ${name}`);
/** Families that a sort leaves to its sister. */
const leaves: Partial<Record<DocumentSort, readonly string[]>> = {
  'hr people': ['hr career '],
  'hr career': ['hr pay ', 'hr review '],
  'communications mail': ['communications meeting ', 'communications talk ', ...ofAll],
  'communications talk': ['communications mail ', 'communications meeting ', ...ofAll],
  'communications meeting': ['communications mail ', 'communications talk '],
};

/**
 * Which way a feature may count for a sort: 1 only for it, -1 only against it, 0 not at all. The
 * sources at hand are few; without this the model learns how they look instead of what they are
 * ("contracts hold no numbers").
 */
export function signOf(sort: DocumentSort, feature: string): -1 | 0 | 1 {
  const kind = documentKinds.find((each) => sort.startsWith(each))!;
  // Counted by rate alone: a long talk meets every such word.
  if (feature.startsWith('against ')) return feature.endsWith('rate') ? -1 : 0;
  if (feature.startsWith('machineLines') || feature.startsWith('under ')) return -1;
  if (feature.startsWith('questions')) return kind === 'communications' ? 0 : -1;
  if (leaves[sort]?.some((family) => feature.startsWith(family))) return 0;
  if (feature.startsWith(`${kind} `)) return 1;
  const other = documentKinds.find((each) => feature.startsWith(`${each} `));
  // People at work talk and write about all of these.
  if (other !== undefined)
    return kind !== 'communications' && feature.endsWith('share of twelve') ? -1 : 0;
  const name = feature.split(' ')[0] ?? '';
  return own[sort].split(' ').includes(feature.startsWith('pay ') ? 'pay' : name) ? 1 : 0;
}
