import { type Component, isBreak, isHouseNumber } from './component.ts';
import { hasSureEnding, roles } from './lexicon.ts';
import { isYear, lineOf, lineWeight } from './lines.ts';
import { is, isNamePart, longestName, unitAfter } from './parts.ts';
import type { Token } from './tokens.ts';

const street = (from: number, to: number, weight: number): Component => ({
  kind: 'street',
  from,
  to,
  weight,
});

/** The street that begins with this token, with its house number. */
export function streetAt(tokens: readonly Token[], i: number): Component | null {
  const token = tokens[i];
  if (isHouseNumber(token)) {
    // A part of a date, an amount or a path is no house number.
    const before = tokens[i - 1];
    if (before?.kind === 'other' && before.end === token.start && !'#('.includes(before.lower))
      return null;
    return afterNumber(tokens, i);
  }
  if (token?.kind !== 'word') return null;
  // Plot 7, Kampala Road
  const inner =
    is(token, roles.unit) && isHouseNumber(tokens[i + 1]) ? afterNumber(tokens, i + 1) : null;
  return inner?.kind === 'street' ? { ...inner, from: i } : beforeNumber(tokens, i);
}

/** 12 Oak Street; 12 rue de la Paix; 28874 W State Rte 120; 7257 S. State. */
function afterNumber(tokens: readonly Token[], i: number): Component | null {
  let at = i + 1;
  if (/^(?:bis|ter|quater|[a-d])$/.test(tokens[at]?.lower ?? '') && tokens[at + 1]?.kind === 'word')
    at++;
  if (
    tokens[at]?.lower === ',' &&
    (is(tokens[at + 1], roles.streetBefore) || is(tokens[i - 1], roles.unit))
  )
    at++;
  let directions = 0;
  while (is(tokens[at], roles.direction) && directions < 2 && tokens[at + 1]?.kind !== 'break') {
    at++;
    directions++;
  }
  const highway = numberedRoad(tokens, at);
  if (highway >= 0) return street(i, unitAfter(tokens, highway), 0.8);
  const opening = is(tokens[at], roles.particle) ? tokens[at + 1] : tokens[at];
  if (is(opening, roles.streetBefore) && isOpening(opening)) {
    const last = nameEnd(tokens, tokens.indexOf(opening, at) + 1);
    if (last >= 0) return street(i, unitAfter(tokens, last), 0.85);
  }
  return beforeType(tokens, i, at, directions);
}

/** Short words that open a street do so with a dot, or they are as good as none other. */
function isOpening(token: Token): boolean {
  return (
    token.lower.length >= 3 ||
    token.hasDot ||
    /^(?:c\/|av|bd|jl|ul|cl|rr|[^a-z]+)$/.test(token.lower)
  );
}

/** Highway 50; State Route 70 West; Avenue H: the index of its last token, or -1. */
function numberedRoad(tokens: readonly Token[], at: number): number {
  let last = at;
  while (is(tokens[last], roles.numbered) && last - at < 3) last++;
  const name = tokens[last];
  if (last === at || !name) return -1;
  const isName =
    (name.kind === 'number' && name.lower.length <= 5) ||
    (/^[a-z]$/.test(name.lower) && name.isName);
  if (!isName) return -1;
  return is(tokens[last + 1], roles.direction) ? last + 1 : last;
}

/** From the first word of a name to its last; -1 where there is none. */
function nameEnd(tokens: readonly Token[], from: number): number {
  let last = -1;
  for (let at = from; at < from + longestName; at++) {
    const token = tokens[at];
    if (!isNamePart(token)) break;
    if (token.isName || is(token, roles.ordinal)) last = at;
    if (is(token, roles.unit) && tokens[at + 1]?.kind === 'number' && at > from) return at - 1;
  }
  return last;
}

function beforeType(
  tokens: readonly Token[],
  i: number,
  from: number,
  directions: number,
): Component | null {
  let last = -1;
  let isSure = false;
  let isNamed = true;
  let end = from;
  for (; end < from + longestName + 1; end++) {
    const token = tokens[end];
    if (!token || (token.kind !== 'word' && !is(token, roles.ordinal))) break;
    const isType =
      is(token, roles.streetAfter | roles.streetAfterToo) &&
      (end > from || token.lower === 'broadway');
    // St stands for Saint before a name.
    const isSaint =
      token.lower === 'st' &&
      tokens[end + 1]?.isName === true &&
      !is(tokens[end + 1], roles.direction | roles.unit | roles.state) &&
      last < 0 &&
      end === from;
    if (isType && !isSaint) {
      const sure = is(token, roles.streetAfter);
      if (last < 0 || sure || !isSure) {
        last = end;
        isSure ||= sure;
      }
      if (token.hasDot && !is(tokens[end + 1], roles.direction)) break;
      // In small letters the town is not told from the name by its capital.
      if (sure && !isNamed && !is(tokens[end + 1], roles.streetAfter)) break;
    } else {
      if (!isNamePart(token)) {
        // Behind a street in capitals the sentence goes on.
        if (is(token, roles.never) || (isNamed && last >= 0 && tokens[last]!.isName)) break;
        isNamed = false;
      }
      // A sentence ends after a long word with a dot.
      if (token.hasDot && token.lower.length > 4) break;
      if (
        is(token, roles.unit) &&
        (tokens[end + 1]?.kind === 'number' || tokens[end + 1]?.lower === '#')
      )
        break;
      if (last >= 0 && end - last > 2) break;
    }
  }
  if (last >= 0 && !isNamedBetween(tokens, from, last)) return null;
  if (last >= 0) {
    const type = tokens[last]!;
    const beyond = tokens[last + 1];
    const isNumbered =
      is(type, roles.numbered) && beyond?.kind === 'number' && /^\d{1,4}$/.test(beyond.lower);
    const directed = isNumbered || (is(beyond, roles.direction) && beyond.isName) ? last + 1 : last;
    const to = unitAfter(tokens, directed);
    if (isNamed && type.isName) {
      const goesOn = to === directed && tokens[to + 1]?.kind === 'word' && !type.hasDot;
      return street(
        i,
        to,
        (isSure ? 0.85 : 0.7) - (goesOn ? (tokens[to + 1]!.isName ? 0.25 : 0.1) : 0),
      );
    }
    const alone = isBreak(tokens[to + 1]) || to > directed;
    const number = tokens[i]!.lower;
    if (isSure && !isNamed) {
      if (last - from <= 3 && !hasSmallWords(tokens, from, last))
        return street(i, to, alone && number.length >= 2 ? 0.7 : 0.5);
    } else if (isSure && isNamed) return street(i, to, 0.6);
    return null;
  }
  if (end === from) return null;
  const to = unitAfter(tokens, end - 1);
  if (isNamed && to > end - 1 && tokens.slice(from, end).some(({ isName }) => isName))
    return street(i, to, 0.75);
  if (isNamed && isBreak(tokens[end]) && end - from <= 5) {
    if (directions > 0 && tokens[from - 1]!.isName) return street(i, end - 1, 0.62);
    if (isYear(tokens[i]!)) return null;
    return { kind: 'line', from: i, to: end - 1, weight: lineWeight(tokens, from, end) };
  }
  return null;
}

/** Whether a name stands between the number and the kind of street: not `25 in St. George`. */
function isNamedBetween(tokens: readonly Token[], from: number, to: number): boolean {
  return (
    from === to ||
    tokens.slice(from, to).some((token) => token.isName || !is(token, roles.particle))
  );
}

function hasSmallWords(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens
    .slice(from, to)
    .some((token) => is(token, roles.particle | roles.never) && !token.isName);
}

/** Rue de Rivoli 12; Gartenstraße 12a; Kossuth utca 12; Carrera 7 # 71-21; ул. Ленина, д. 5. */
function beforeNumber(tokens: readonly Token[], i: number): Component | null {
  const token = tokens[i]!;
  if (
    is(token, roles.streetBefore) &&
    isOpening(token) &&
    !(is(token, roles.never) && !token.hasDot)
  ) {
    const isPlain =
      token.isName ||
      token.hasDot ||
      token.lower.length >= 5 ||
      /^(?:rue|rua|ulica|via)$/.test(token.lower);
    const named = isPlain ? namedStreet(tokens, i) : null;
    if (named) return named;
  }
  if (!token.isName || is(token, roles.never)) return null;
  if (hasSureEnding(token.lower)) {
    const number = numberAfter(tokens, i);
    if (number >= 0) return street(i, unitAfter(tokens, number), 0.87);
    return { kind: 'road', from: i, to: i, weight: 0.3 };
  }
  for (let at = i + 1; at <= i + 4; at++) {
    const type = tokens[at];
    if (
      is(type, roles.streetThen | roles.streetAfter) &&
      (type.lower.length > 3 || type.hasDot || type.isName)
    ) {
      const number = numberAfter(tokens, at);
      if (number >= 0)
        return is(type, roles.streetThen)
          ? street(i, unitAfter(tokens, number), type.lower.length > 2 || type.hasDot ? 0.83 : 0.6)
          : isBreak(tokens[number + 1])
            ? { kind: 'line', from: i, to: number, weight: 0.55 }
            : null;
      if (is(type, roles.streetThen)) return { kind: 'road', from: i, to: at, weight: 0.3 };
    }
    if (!isNamePart(type)) break;
  }
  return lineOf(tokens, i);
}

/** The house number after a name: `12`, `, 12`, `No: 12`, `# 71-21`; -1 where there is none. */
function numberAfter(tokens: readonly Token[], at: number): number {
  let next = at + 1;
  if (tokens[next]?.lower === ',') next++;
  const isMarked =
    is(tokens[next], roles.mark) ||
    is(tokens[next], roles.unit) ||
    /^[#№:]$/.test(tokens[next]?.lower ?? '');
  if (isMarked) next++;
  if (isMarked && /^[.:#º°]$/.test(tokens[next]?.lower ?? '')) next++;
  const number = tokens[next];
  if (!isHouseNumber(number)) return -1;
  // After a comma comes the post code as well.
  const digits = /^\d*/.exec(number.lower)?.[0].length ?? 0;
  const most = isMarked ? 6 : tokens[at + 1]?.lower !== ',' ? 5 : isBreak(tokens[next + 1]) ? 4 : 3;
  return digits <= most ? next : -1;
}

function namedStreet(tokens: readonly Token[], i: number): Component | null {
  let at = i + 1;
  if (tokens[at]?.lower === '.') at++;
  // Carrera 7 # 71-21, Calle 50 No. 12
  if (tokens[at]?.kind === 'number') {
    const number = numberAfter(tokens, at);
    if (number > at + 1) return street(i, unitAfter(tokens, number), 0.85);
  }
  let last = -1;
  for (; at < i + longestName + 3; at++) {
    const token = tokens[at];
    if (!token) break;
    // Calle 8 de Octubre
    const isNumber = token.kind === 'number' && last < 0 && isNamePart(tokens[at + 1]);
    if (!isNumber && !isNamePart(token)) break;
    if (
      is(token, roles.mark | roles.unit) &&
      last >= 0 &&
      (tokens[at + 1]?.kind === 'number' || tokens[at + 2]?.kind === 'number')
    )
      break;
    if (token.isName || token.kind === 'number') last = at;
  }
  if (last < 0) return null;
  const number = numberAfter(tokens, last);
  if (number >= 0) return street(i, unitAfter(tokens, number), 0.86);
  return { kind: 'road', from: i, to: last, weight: 0.35 };
}
