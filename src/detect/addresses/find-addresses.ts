import type { Candidates, NumberStretch } from '../candidates.ts';
import type { Pick } from '../detector.ts';
import { type Component, isBreak, isHouseNumber } from './component.ts';
import { findEastAsian, isEastAsian } from './east-asian.ts';
import { roles } from './lexicon.ts';
import { mayBelong } from './may-belong.ts';
import { placeAt } from './posts.ts';
import { unitAfter } from './parts.ts';
import { streetAt } from './streets.ts';
import { type Token, tokensOf } from './tokens.ts';

/** Code units read before and after a number that may belong to an address. */
const reachBefore = 110;
const reachAfter = 190;
/** No address has more digits in a row of numbers. */
const mostDigits = 20;
/** Between two parts of an address. */
const longestGap = 9;

/** Addresses around numbers that stand beside names or words of addresses. */
export function* findAddresses(
  text: string,
  { numbers }: Candidates,
  lower: string,
): Generator<Pick> {
  let reached = 0;
  for (const stretch of numbers) {
    if (stretch.start < reached || stretch.digits > mostDigits) continue;
    if (isEastAsian(text, stretch)) {
      const eastAsian = findEastAsian(text, stretch, reached);
      if (eastAsian) {
        yield eastAsian;
        reached = eastAsian.end;
        continue;
      }
    }
    if (!mayBelong(text, lower, stretch)) continue;
    const [from, to] = regionOf(text, stretch, reached);
    const picks = read(text, tokensOf(text, lower, from, to));
    yield* picks;
    // What stands near the end of the region may go on after it.
    reached = Math.max(to - reachBefore, picks.at(-1)?.end ?? 0, stretch.end);
  }
}

/** The lines around a number, of the same paragraph, as far as an address can reach. */
function regionOf(
  text: string,
  { start, end }: NumberStretch,
  reached: number,
): readonly [number, number] {
  let from = Math.max(reached, start - reachBefore);
  const gap = text.slice(from, start).lastIndexOf('\n\n');
  if (gap >= 0) from += gap + 2;
  // Not in the middle of a word.
  while (from > 0 && from < start && /[\p{L}\p{N}]/u.test(text[from - 1]!)) from++;
  let to = Math.min(text.length, end + reachAfter);
  const next = text.slice(end, to).indexOf('\n\n');
  if (next >= 0) to = end + next;
  return [from, to];
}

function read(text: string, tokens: readonly Token[]): Pick[] {
  const components: Component[] = [];
  for (let i = 0; i < tokens.length;) {
    const component = componentAt(text, tokens, i);
    if (component) {
      const start =
        component.kind === 'zip' ? numberBefore(tokens, component.from, components) : -1;
      if (start >= 0)
        components.push({ kind: 'line', from: start, to: component.from - 1, weight: 0.4 });
      components.push(component);
    }
    i = component ? component.to + 1 : i + 1;
  }
  const picks: Pick[] = [];
  for (let at = 0; at < components.length;) {
    let last = at;
    while (last + 1 < components.length && belong(tokens, components[last]!, components[last + 1]!))
      last++;
    const group = components.slice(at, last + 1);
    const weighed = weigh(group);
    if (weighed) picks.push(pickOf(tokens, group, weighed));
    at = last + 1;
  }
  return picks;
}

/** Before state and post code: a house number that no part has yet, with only words between. */
function numberBefore(
  tokens: readonly Token[],
  zip: number,
  components: readonly Component[],
): number {
  const first = (components.at(-1)?.to ?? -1) + 1;
  for (let at = zip - 1; at >= first && zip - at <= 12; at--) {
    const token = tokens[at]!;
    if (isHouseNumber(token) && zip - at > 2) return at;
    if (token.kind === 'other' || token.lower === '\n' || token.roles & roles.never) return -1;
  }
  return -1;
}

function componentAt(text: string, tokens: readonly Token[], i: number): Component | null {
  const token = tokens[i]!;
  // Most words of most texts.
  if (
    token.kind === 'break' ||
    (token.kind === 'word' && !token.isName && !token.hasDigit && token.roles === 0)
  )
    return null;
  if (token.kind === 'other' && token.lower !== '#' && token.lower !== '〒') return null;
  const street = streetAt(tokens, i);
  if (street && (street.kind === 'street' || (street.kind === 'line' && street.weight > 0.4)))
    return street;
  const place = placeAt(text, tokens, i);
  if (place) {
    // A number before a name is a post code as often as a house number.
    if (street?.kind === 'line' && place.kind === 'post' && place.weight < 0.5)
      return isBreak(tokens[i - 1]) && street.to > place.to ? street : place;
    return place;
  }
  // GOTO 9700 and the like are no towns.
  if (street) return street.kind === 'town' && tokens[street.to - 1]?.isShouted ? null : street;
  // # 1 Pinto Drive
  if (token.lower === '#' && streetAt(tokens, i + 1)?.kind === 'street') return null;
  const unit = unitAfter(tokens, i - 1);
  return unit >= i ? { kind: 'unit', from: i, to: unit, weight: 0.2 } : null;
}

/** Whether only names and breaks stand between two parts. */
function belong(tokens: readonly Token[], one: Component, other: Component): boolean {
  const between = tokens.slice(one.to + 1, other.from);
  if (between.length > longestGap) return false;
  if (
    one.kind === 'country' &&
    ((other.kind !== 'post' && other.kind !== 'town') ||
      between.length > 1 ||
      tokens[one.to]?.hasDot)
  )
    return false;
  const closes = other.kind === 'zip' || (other.kind === 'post' && other.weight >= 0.5);
  return between.every((token, at) => {
    if (token.kind === 'break') return !'|;'.includes(token.lower);
    if (token.kind === 'number') return closes && token.lower.length <= 6;
    if (token.kind === 'other') return '#-()–/.»«"\''.includes(token.lower);
    if (token.roles & roles.never && !token.isName) return false;
    if (token.hasDot && token.lower.length > 5 && token.roles === 0) return false;
    return (
      token.isName ||
      (token.roles & (roles.particle | roles.unit | roles.direction)) !== 0 ||
      (closes && at < 6 && between.length <= 6)
    );
  });
}

interface Weighed {
  readonly confidence: number;
  readonly evidence: readonly string[];
}

/** How sure the parts together are; null when they are nothing. */
function weigh(group: readonly Component[]): Weighed | null {
  const best = (kind: Component['kind']): number =>
    Math.max(0, ...group.filter((part) => part.kind === kind).map(({ weight }) => weight));
  const street = best('street');
  let line = best('line');
  const road = best('road');
  const town = best('town');
  const post = Math.max(best('post'), town);
  const zip = best('zip');
  const posts = group.filter(({ kind }) => kind === 'post' || kind === 'town').length;
  const country = group.at(-1)?.kind === 'country' || zip > 0 || street > 0 ? best('country') : 0;
  const unit = best('unit');
  const box = best('box');
  const place = Math.max(post, zip, country);
  // One of two numbers behind names is that of a house.
  if (posts > 1 && town > 0) line = Math.max(line, 0.4);
  if (street > 0) {
    if (zip > 0 || post >= 0.4 || (country > 0 && street >= 0.6))
      return {
        confidence: street >= 0.6 ? 0.95 : 0.85,
        evidence: ['street with a number', 'town or post code'],
      };
    return street >= 0.5 ? { confidence: street, evidence: ['street with a number'] } : null;
  }
  if (box > 0)
    return box >= 0.8 || place >= 0.4
      ? { confidence: place >= 0.4 ? 0.92 : 0.8, evidence: ['post box'] }
      : null;
  if (line > 0 || road > 0 || unit > 0) {
    const evidence = ['a line and a town with post code'];
    if (zip > 0) return { confidence: zip >= 0.4 ? 0.88 : 0.55, evidence };
    const isLine = line >= 0.3 || road > 0 || unit > 0;
    if (
      (post >= 0.45 && isLine) ||
      (post >= 0.3 && country > 0 && isLine) ||
      (post >= 0.3 && line > 0.5)
    )
      return { confidence: 0.85, evidence };
    if (post >= 0.3 && (line >= 0.3 || road > 0))
      return { confidence: country > 0 ? 0.8 : 0.7, evidence };
    if (country > 0 && (line > 0 || road > 0 || post > 0))
      return { confidence: 0.7, evidence: ['lines that end in a country'] };
    return line >= 0.55 ? { confidence: line, evidence: ['a name and a number'] } : null;
  }
  if (country > 0 && post > 0)
    return { confidence: 0.62, evidence: ['post code, town and country'] };
  return zip >= 0.7 ? { confidence: 0.6, evidence: ['state and post code'] } : null;
}

function pickOf(
  tokens: readonly Token[],
  group: readonly Component[],
  { confidence, evidence }: Weighed,
): Pick {
  const from = group[0]!.from;
  let to = group.at(-1)!.to;
  // A town after the street, if nothing else follows it in its part.
  if (isBreak(tokens[to + 1]) && tokens[to + 1] && group.at(-1)!.kind !== 'country') {
    let end = to + 1;
    while (
      end + 1 < tokens.length &&
      end - to < 4 &&
      tokens[end + 1]!.isName &&
      !(tokens[end + 1]!.roles & roles.never)
    )
      end++;
    const next = tokens[end + 1];
    if (end > to + 1 && (isBreak(next) || tokens[end]!.hasDot)) to = end;
  }
  const end = tokens[to]!;
  return {
    start: tokens[from]!.start,
    end: end.hasDot && to === tokens.length - 1 ? end.end - 1 : end.end,
    confidence,
    evidence,
  };
}
