import { documentKinds, termGroups, type TermGroup } from './document-kinds.ts';
import { structureAt, structures, type Structure } from './document-structures.ts';

const groupCount = termGroups.length;
/** Each family, each kind, each structure, size, and signs that only hold together. */
export const denseCount =
  groupCount * 2 + documentKinds.length * 4 + structures.length * 2 + 2 + 14;

/** The kind a family speaks for; -1 for harmless texts. */
const kindOfGroup = termGroups.map((group) =>
  (documentKinds as readonly string[]).indexOf(group.split(' ')[0] ?? ''),
);

/** Brings counts into ranges of about 0 to 3, in the order of the weights. */
export function denseOf(
  words: number,
  filled: number,
  counts: Uint32Array,
  distinct: Uint16Array,
  found: Uint32Array,
): Float32Array {
  const dense = new Float32Array(denseCount);
  let at = 0;
  const kindDistinct = new Float64Array(documentKinds.length);
  const kindCounts = new Float64Array(documentKinds.length);
  let total = 0;
  for (let g = 0; g < groupCount; g++) {
    dense[at++] = Math.log1p(distinct[g]!);
    dense[at++] = Math.log1p((counts[g]! * 100) / (words + 20));
    const kind = kindOfGroup[g]!;
    if (kind < 0) continue;
    kindDistinct[kind]! += distinct[g]!;
    kindCounts[kind]! += counts[g]!;
    total += counts[g]!;
  }
  for (let k = 0; k < documentKinds.length; k++) {
    dense[at++] = Math.log1p(kindDistinct[k]!);
    dense[at++] = Math.min(1, kindDistinct[k]! / 12);
    // A long text meets more terms by chance alone.
    dense[at++] = (kindDistinct[k]! * 3) / Math.sqrt(words + 30);
    dense[at++] = (kindCounts[k]! / Math.max(1, total)) * Math.min(1, total / 8);
  }
  for (let s = 0; s < structures.length; s++) {
    dense[at++] = Math.log1p(found[s]!) / 2;
    dense[at++] = Math.min(2, found[s]! / Math.max(1, filled));
  }
  dense[at++] = words < 40 ? 1 : 0;
  dense[at++] = words < 120 ? 1 : 0;
  const of = (name: Structure) => found[structureAt[name]]!;
  const terms = (group: TermGroup) => distinct[termGroups.indexOf(group)]!;
  const turns = of('repeatedLabels') + of('chatLines');
  dense[at++] = of('mailHeaders') >= 2 ? 1 : 0;
  dense[at++] = turns >= 3 && turns * 2.5 >= filled && of('machineLines') * 2 < filled ? 1 : 0;
  dense[at++] =
    Math.min(1, turns / Math.max(1, filled)) * (of('machineLines') * 2 < filled ? 1 : 0);
  dense[at++] = of('payHeaders') >= 1 && of('numbers') >= 3 ? 1 : 0;
  dense[at++] = of('namedFigures') >= 3 ? 1 : 0;
  dense[at++] = of('numberRows') >= 3 && kindDistinct[0]! >= 2 ? 1 : 0;
  dense[at++] = of('clauses') >= 2 && kindDistinct[2]! >= 5 ? 1 : 0;
  dense[at++] = kindDistinct[3]! >= 5 && of('headings') + of('bullets') >= 3 ? 1 : 0;
  dense[at++] = of('money') + of('percents') >= 2 && kindDistinct[0]! >= 2 ? 1 : 0;
  dense[at++] = terms('hr career') >= 4 && terms('against asking') < 3 ? 1 : 0;
  dense[at++] = terms('communications meeting') >= 4 ? 1 : 0;
  dense[at++] = of('minutePoints') >= 2 && terms('communications meeting') >= 3 ? 1 : 0;
  dense[at++] = of('personRows') >= 3 ? Math.min(1, of('personRows') / Math.max(1, filled)) : 0;
  dense[at++] = of('namedFigures') >= 4 && of('personRows') * 1.25 >= filled ? 1 : 0;
  return dense;
}
