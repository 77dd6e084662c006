import type { Candidates, Stretch } from '../candidates.ts';

/** Groups of letters and digits that stand together as one number may: `12 345 678-Z`. */
export interface Cluster {
  /** Each group, and whether it holds a digit. */
  readonly groups: readonly Stretch[];
  /** Signs between the groups, one unit each; of ` - ` the dash. */
  readonly separators: string;
  /** Index of the first group that holds a digit. */
  readonly first: number;
}

/** Groups beyond these belong to something else. */
export const mostGroups = 12;
const widestGroup = 34;
/** Words in capitals of at most this many letters may be part of a number. */
const longestWord = 4;
const fewestDigits = 5;

/** Passport numbers may have one digit among nine letters. */
const longGroup = 8;
const isLongWord = ({ start, end }: Stretch): boolean => end - start >= longGroup;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isCapital = (code: number): boolean => code >= 65 && code <= 90;
const isSolid = (code: number): boolean => isDigit(code) || isCapital(code);
const isAlnum = (code: number): boolean =>
  isDigit(code) || isCapital(code) || (code >= 97 && code <= 122);

/** Signs that stand inside numbers: blank, dash, dot, slash, a bracket. */
const joins = ' -./(';
const labelEnds = ':=#';

/** Clusters of a text in order, disjoint, from the candidates; in time linear in the text. */
export function* clustersIn(text: string, candidates: Candidates): Generator<Cluster> {
  const { numbers, tokens } = candidates;
  let number = 0;
  let token = 0;
  let reached = 0;
  while (number < numbers.length || token < tokens.length) {
    const nextNumber = numbers[number]?.start ?? Infinity;
    const nextToken = tokens[token]?.start ?? Infinity;
    const candidate = nextNumber <= nextToken ? numbers[number++]! : tokens[token++]!;
    if (!mayBegin(text, candidate)) continue;
    for (
      let at = Math.max(candidate.start, reached);
      at < candidate.end;
      at = Math.max(at, reached)
    ) {
      while (at < candidate.end && !isDigit(text.charCodeAt(at))) at++;
      if (at >= candidate.end) break;
      const alone = endOfLone(text, at, reached);
      if (alone > 0) {
        reached = alone;
        continue;
      }
      const cluster = clusterAt(text, at, reached);
      reached = Math.max(at + 1, cluster.groups.at(-1)?.end ?? 0);
      if (cluster.digits >= fewestDigits || (cluster.hasCapital && cluster.groups.some(isLongWord)))
        yield cluster;
    }
  }
}

/** Where a short group ends that nothing follows, which is most of them; 0 for others. */
function endOfLone(text: string, digit: number, floor: number): number {
  let start = digit;
  while (start > floor && isAlnum(text.charCodeAt(start - 1))) start--;
  let end = digit;
  let digits = 0;
  for (; isAlnum(text.charCodeAt(end)); end++) {
    if (end - start >= longGroup) return 0;
    if (isDigit(text.charCodeAt(end)) && ++digits >= fewestDigits) return 0;
  }
  return separatorAt(text, end) === 0 ? end : 0;
}

/** Spares a closer look: calendar days and few digits apart from capitals are most of a prompt. */
function mayBegin(text: string, { start, end }: Stretch): boolean {
  if (end - start === 10 && text[start + 4] === '-' && text[start + 7] === '-') return false;
  let digits = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) digits++;
    else if (isCapital(code)) return true;
  }
  if (digits >= fewestDigits || end - start >= 8) return true;
  return (
    isSolid(text.charCodeAt(end)) ||
    isSolid(text.charCodeAt(end + 1)) ||
    isSolid(text.charCodeAt(start - 1)) ||
    isSolid(text.charCodeAt(start - 2))
  );
}

function clusterAt(
  text: string,
  digit: number,
  floor: number,
): Cluster & { digits: number; hasCapital: boolean } {
  let start = digit;
  while (start > floor && isAlnum(text.charCodeAt(start - 1))) start--;
  const groups: Stretch[] = [];
  let separators = '';
  let digits = 0;
  let hasCapital = false;
  let at = start;
  while (groups.length < mostGroups) {
    let end = at;
    let own = 0;
    let capitals = 0;
    for (; end < text.length; end++) {
      const code = text.charCodeAt(end);
      if (!isAlnum(code)) break;
      if (isDigit(code)) own++;
      else if (isCapital(code)) capitals++;
    }
    const isPart =
      end > at &&
      (own > 0 || (end - at === capitals && capitals <= longestWord)) &&
      text.charCodeAt(end) < 0x80 === end < text.length;
    // A word before a colon is the label of what comes next: `… 5274 SSN: 536-90-4399`.
    const isLabel = own === 0 && labelEnds.includes(text[end] ?? ' ');
    if (end - at > widestGroup || !isPart || isLabel) {
      if (groups.length === 0) groups.push({ start: at, end });
      else separators = separators.slice(0, -1);
      break;
    }
    groups.push({ start: at, end });
    digits += own;
    hasCapital ||= capitals > 0;
    const next = separatorAt(text, end);
    if (next === 0) break;
    separators += next === 3 ? text[end + 1]! : text[end]!;
    at = end + next;
  }
  if (groups.length === mostGroups) separators = separators.slice(0, mostGroups - 1);
  const words = wordsBefore(text, start, floor);
  return {
    groups: [...words.groups, ...groups],
    separators: words.separators + separators,
    first: words.groups.length,
    digits,
    hasCapital,
  };
}

/** Length of what may stand between two groups: one sign, or a dash or slash between blanks. */
function separatorAt(text: string, at: number): number {
  const sign = text[at];
  if (sign === undefined || !joins.includes(sign)) return 0;
  if (isAlnum(text.charCodeAt(at + 1))) return 1;
  const isSpaced =
    sign === ' ' &&
    '-/'.includes(text[at + 1] ?? '.') &&
    text[at + 2] === ' ' &&
    isAlnum(text.charCodeAt(at + 3));
  return isSpaced ? 3 : 0;
}

/** Up to three short words in capitals before a number: `CHE-`, `RSS MRA`. */
function wordsBefore(
  text: string,
  from: number,
  floor: number,
): { groups: Stretch[]; separators: string } {
  const groups: Stretch[] = [];
  let separators = '';
  let end = from - 1;
  while (groups.length < 3 && end > floor && joins.includes(text[end]!)) {
    let start = end;
    while (start > floor && end - start <= longestWord && isCapital(text.charCodeAt(start - 1)))
      start--;
    if (start === end || end - start > longestWord) break;
    if (start > 0 && isAlnum(text.charCodeAt(start - 1))) break;
    groups.unshift({ start, end });
    separators = text[end]! + separators;
    end = start - 1;
  }
  return { groups, separators };
}
