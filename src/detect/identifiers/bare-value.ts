import { isMadeUp } from '../digits.ts';
import { mostGroups, type Cluster } from './clusters.ts';
import { best, type Found } from './found.ts';
import { longestValue, shortestValue } from './identifier.ts';
import { isWhole, type Part, type Surroundings } from './surroundings.ts';

/** Separators in the longest value. */
const mostGroupsOfOne = 12;

/** Values whose form and check digits speak for themselves. */
export function bareValue(around: Surroundings): Found | null {
  const { cluster, text } = around;
  const { groups, first } = cluster;
  const found: Found[] = [];
  // So many groups are a list of numbers.
  if (groups.length === mostGroups) return null;
  for (let from = 0; from <= first; from++) {
    for (let to = groups.length - 1; to >= first; to--) {
      const start = groups[from]!.start;
      const end = groups[to]!.end;
      if (end - start > longestValue + mostGroupsOfOne || end - start < shortestValue) continue;
      const part = { from, to, value: '' };
      if (!isWhole(part, around)) continue;
      const schemes = around.catalogue.bare(lengthOf(part, cluster), from === to);
      if (schemes.length === 0) continue;
      const written = formOf(part, cluster);
      let value = '';
      for (const scheme of schemes) {
        const { confidence, form } = scheme.bare!;
        if (form === undefined ? !isEven(part, cluster, confidence) : form !== written) continue;
        // Letters are capitals here, and nothing goes on: else it is a part of a key or an address.
        value ||= text.slice(start, end).replace(/[ ./()-]/g, '');
        if (/[a-z]/.test(value)) break;
        if (!scheme.fits(value) || (scheme.check && !scheme.check(value))) continue;
        if (isMadeUp(value) || touches(text, start, end)) continue;
        found.push({
          kind: scheme.kind,
          part: { from, to, value },
          confidence,
          evidence: ['form', ...(scheme.check ? ['checked'] : [])],
        });
      }
    }
  }
  return best(found);
}

/** Without its separators. */
function lengthOf({ from, to }: Part, { groups }: Cluster): number {
  let length = 0;
  for (let i = from; i <= to; i++) length += groups[i]!.end - groups[i]!.start;
  return length;
}

/** Lengths of the groups with the signs between them: `3.3.3-2`. */
function formOf({ from, to }: Part, { groups, separators }: Cluster): string {
  let form = '';
  for (let i = from; i <= to; i++)
    form += (i > from ? separators[i - 1]! : '') + (groups[i]!.end - groups[i]!.start);
  return form;
}

/** Whether a part of a longer word, path or key stands right beside. */
function touches(text: string, start: number, end: number): boolean {
  return (
    /[\w@#%&/\\+~.$€£-]/.test(text.charAt(start - 1)) ||
    /^(?:[\w@%+=~\\/-]|[.,:]\d)/.test(text.slice(end, end + 2))
  );
}

/** Without a form of its own a value stands in one piece, or its pieces are parted all alike. */
function isEven({ from, to }: Part, { separators }: Cluster, confidence: number): boolean {
  if (from === to || confidence >= 0.85) return true;
  return confidence >= 0.8 && new Set(separators.slice(from, to)).size === 1;
}
