import type { Catalogue } from './catalogue.ts';
import type { Cluster } from './clusters.ts';
import { longestValue, shortestValue } from './identifier.ts';
import type { Label } from './labels.ts';

/** A part of a cluster that may be the number: groups `from` to `to`. */
export interface Part {
  readonly from: number;
  readonly to: number;
  readonly value: string;
}

export interface Surroundings {
  readonly catalogue: Catalogue;
  readonly text: string;
  readonly cluster: Cluster;
  /** Labels before the number, in offsets from `from`. */
  readonly labels: readonly Label[];
  readonly from: number;
  readonly isInherited: boolean;
  readonly headings: readonly Label[];
  readonly after: () => readonly Label[];
}

/** Groups with digits that may stand between a label and its number. */
const furthest = 2;

/** Runs of groups of a length that identifiers have, without separators and in capitals. */
export function partsOf(text: string, { groups, first }: Cluster): Part[] {
  const parts: Part[] = [];
  const words = groups.map(({ start, end }) => text.slice(start, end).toUpperCase());
  for (let from = 0; from < words.length && from <= first + furthest; from++) {
    let value = '';
    for (let to = from; to < words.length; to++) {
      value += words[to]!;
      if (value.length > longestValue) break;
      if (to >= first && value.length >= shortestValue) parts.push({ from, to, value });
    }
  }
  return parts;
}

/**
 * Whether a part is a number of its own: from the first digits of its cluster to the end or to a
 * blank. The tail of a longer number is not one.
 */
export function isWhole({ from, to }: Part, { cluster }: Surroundings): boolean {
  const { separators, groups, first } = cluster;
  if (from > first) return false;
  if (to === groups.length - 1) return true;
  if (separators[to] !== ' ') return false;
  const blank = separators.indexOf(' ', from);
  return blank >= to;
}

/** Whether a part may be a number that another one precedes or follows. */
export function isApart({ from, to }: Part, { cluster }: Surroundings): boolean {
  const { separators, groups } = cluster;
  const inner = separators.slice(from, to);
  const parts = (sign: string | undefined): boolean =>
    sign === undefined || sign === ' ' || !inner.includes(sign);
  return (
    (from === 0 || parts(separators[from - 1])) &&
    (to === groups.length - 1 || parts(separators[to]))
  );
}

/** 0: the label stands beside the number; 1: a few words between; 2: more. */
export function distanceOf(
  label: Label,
  { text, from, cluster, isInherited }: Surroundings,
): 0 | 1 | 2 {
  if (isInherited) return 1;
  const start = cluster.groups[cluster.first]!.start;
  const between = text
    .slice(from + label.end, start)
    .replace(/\([^()]{0,80}\)/g, ' ')
    .replace(
      /\s{0,2}(?:[:=#>|,"'`*[\]_-]|\b(?:numbers?|no|nr|n°|nº|num|is|are|was|ist|lautet|est|es|é|code|id|de|of|with|con|number)\b\.?)\s{0,3}/gi,
      ' ',
    );
  const words = between.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  if (words > 6 || /%|[\p{L}\d)][.!?]\s+\p{L}/u.test(between)) return 2;
  return words <= 1 && between.length < 24 ? 0 : 1;
}

/** Whether nothing but a sign or a word for number or `is` stands between a label and its number. */
export function adjoins(label: Label, { text, from, cluster }: Surroundings): boolean {
  const between = text.slice(from + label.end, cluster.groups[cluster.first]!.start);
  return /^["')]{0,2} ?(?:(?:n[or°º]|num|number|nummer|is|ist|es|est|è|é)\.? ?)?(?:[:=#]\s?| )?["'(]?$/i.test(
    between,
  );
}

const money = /[$€£¥₹]\s?$/;

export function isAmount({ text, cluster }: Surroundings, part: Part): boolean {
  const start = cluster.groups[part.from]!.start;
  const end = cluster.groups[part.to]!.end;
  return (
    money.test(text.slice(Math.max(0, start - 2), start)) ||
    /^(?:,\d|\.\d|%|\s?[€$£])/.test(text.slice(end, end + 2))
  );
}

/** Dates, years and telephone numbers have as many digits. */
export function isDate({ text, cluster }: Surroundings, part: Part): boolean {
  const start = cluster.groups[part.from]!.start;
  const end = cluster.groups[part.to]!.end;
  return (
    text[start - 1] === '+' ||
    /^(?:(?:19|20)\d\d([-./ ])\d{1,2}\1\d{1,2}|\d{1,2}([-./ ])\d{1,2}\2(?:19|20)\d\d)/.test(
      text.slice(start, end),
    )
  );
}
