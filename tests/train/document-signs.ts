import { denseCount } from '../../src/detect/classify/document-dense.ts';
import { structures } from '../../src/detect/classify/document-structures.ts';
import {
  documentKinds,
  termGroups,
  type DocumentKind,
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
];
if (denseNames.length !== denseCount)
  throw new RangeError(`${denseNames.length} names for ${denseCount} features`);

const own: Readonly<Record<DocumentKind, string>> = {
  financial: 'numbers money percents numberRows tableRows statement amounts',
  hr: 'payHeaders namedFigures labelled pay table list career',
  legal: 'clauses quotedTerms capitalLines longLines contract',
  strategy: 'headings bullets percents money plan',
  communications: 'mailHeaders repeatedLabels chatLines clockTimes quoted mail talk turns',
};

/**
 * Which way a feature may count for a kind: 1 only for it, -1 only against it, 0 not at all. The
 * sources at hand are few; without this the model learns how they look instead of what they are
 * ("contracts hold no numbers").
 */
export function signOf(kind: DocumentKind, feature: string): -1 | 0 | 1 {
  // Counted by rate alone: a long talk meets every such word.
  if (feature.startsWith('against ')) return feature.endsWith('rate') ? -1 : 0;
  if (feature.startsWith('machineLines') || feature.startsWith('under ')) return -1;
  if (feature.startsWith('questions')) return kind === 'communications' ? 0 : -1;
  if (feature.startsWith(`${kind} `)) return 1;
  const other = documentKinds.find((each) => feature.startsWith(`${each} `));
  if (other !== undefined) return feature.endsWith('share of twelve') ? -1 : 0;
  const name = feature.split(' ')[0] ?? '';
  return own[kind].split(' ').includes(feature.startsWith('pay ') ? 'pay' : name) ? 1 : 0;
}
