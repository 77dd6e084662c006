import { type Component, isBreak } from './component.ts';
import { countries, countryStarts, postBoxForm, roles } from './lexicon.ts';
import type { Token } from './tokens.ts';

/**
 * Post codes by their shape, as the Universal Postal Union lists them; what only one country or few
 * write is surer than digits alone. Sticky, on the text.
 */
const codes: readonly (readonly [form: RegExp, weight: number])[] = [
  [/[A-Z]{1,2}\d[A-Z\d]? {0,2}\d[A-Z]{2}(?![\p{L}\d])/uy, 0.8],
  [/[A-Z]\d[A-Z][ -]?\d[A-Z]\d(?![\p{L}\d])/uy, 0.8],
  [/[A-Z]\d[\dW] ?[A-Z\d]{4}(?![\p{L}\d])/uy, 0.7],
  [/\d{4} ?[A-Z]{2}(?![\p{L}\d])/uy, 0.7],
  [
    /\d{5}-\d{3}(?![\p{L}\d-])|\d\d-\d{3}(?![\p{L}\d-])|\d{4}-\d{3}(?![\p{L}\d-])|〒? ?\d{3}-\d{4}(?![\p{L}\d-])|\d{5}-\d{4}(?![\p{L}\d-])/uy,
    0.65,
  ],
  [/\d{3} \d{2}(?![\p{L}\d])/uy, 0.6],
  [
    /(?:A|AD|AL|AZ|B|BE|BG|CH|CY|CZ|D|DE|DK|E|EE|EST|F|FI|FIN|FL|FR|GR|H|HR|I|IS|IT|L|LI|LT|LU|LV|MC|MD|N|NL|NO|P|PL|RO|S|SE|SI|SK|SLO|UA)-\d{3,6}(?![\p{L}\d])|[A-Z]\d{4}(?:[A-Z]{3})?(?![\p{L}\d])|[A-Z]{2}\d{3,4}(?![\p{L}\d])/uy,
    0.55,
  ],
  [/[A-Z]{2,3} \d{4}(?= ?(?:[,\n]|$))/uy, 0.4],
  [/\d{5,7}(?![\p{L}\d:]|[.,]\d)|\d{3} \d{3}(?![\p{L}\d])/uy, 0.5],
  [/(?!(?:19|20)\d\d)\d{4}(?![\p{L}\d:]|[.,]\d)/uy, 0.4],
  [/\d{4}(?![\p{L}\d:]|[.,]\d)|[1-9]\d\d(?![\p{L}\d:]|[.,]\d)/uy, 0.2],
];

/** How many words the name of a town has at most. */
const longestTown = 5;

/** State and post code, post code and town, a post box or a country that begins with this token. */
export function placeAt(text: string, tokens: readonly Token[], i: number): Component | null {
  const token = tokens[i];
  if (!token || token.kind === 'break') return null;
  return (
    boxAt(text, tokens, i) ??
    zipAt(text, tokens, i) ??
    countryAt(text, tokens, i) ??
    postAt(text, tokens, i)
  );
}

function lastWithin(tokens: readonly Token[], i: number, end: number): number {
  let last = i;
  while (last + 1 < tokens.length && tokens[last + 1]!.end <= end) last++;
  return last;
}

function boxAt(text: string, tokens: readonly Token[], i: number): Component | null {
  const token = tokens[i]!;
  if (!(token.roles & roles.box)) return null;
  postBoxForm.lastIndex = token.start;
  const label = postBoxForm.exec(text)?.[0];
  if (label === undefined) return null;
  const isShort = /^[\p{L}]\W?[\p{L}]\W{0,3}$/u.test(label);
  if (!token.isName) return null;
  const number = lastWithin(tokens, i, token.start + label.length) + 1;
  const to =
    tokens[number]?.kind === 'number'
      ? number
      : lastWithin(tokens, i, token.start + label.length + 1);
  return { kind: 'box', from: i, to, weight: isShort ? 0.4 : 0.8 };
}

function zipAt(text: string, tokens: readonly Token[], i: number): Component | null {
  const token = tokens[i]!;
  if ((token.roles & roles.state) === 0) return null;
  const at = tokens[i + 1]?.lower === ',' ? i + 2 : i + 1;
  const code = tokens[at];
  const raw = text.slice(token.start, token.end);
  const isCode = token.lower.length <= 3;
  const isUpper = raw === raw.toUpperCase();
  // In small letters a code is a word as well: lived in 57642 …
  if (isCode && !isUpper && (token.lower.length > 2 || !isBreak(tokens[at + 1]))) return null;
  if (code?.kind === 'number' && /^\d{5}(?:-\d{4})?$/.test(code.lower))
    return { kind: 'zip', from: i, to: at, weight: isUpper || !isCode ? 0.7 : 0.5 };
  if (
    isCode &&
    isUpper &&
    /^(?:nsw|vic|qld|tas|act|sa|wa|nt)$/.test(token.lower) &&
    code?.kind === 'number' &&
    /^\d{4}$/.test(code.lower)
  )
    return { kind: 'zip', from: i, to: at, weight: 0.7 };
  return null;
}

/** A country that is a part of its own, or with the post code behind it. */
function countryAt(text: string, tokens: readonly Token[], i: number): Component | null {
  const token = tokens[i]!;
  if (!countryStarts.has(token.lower)) return null;
  if (
    !token.isName ||
    !(
      isBreak(tokens[i - 1]) ||
      tokens[i - 1]?.kind === 'number' ||
      tokens[i - 1]?.kind === 'other' ||
      tokens[i - 1]!.roles & roles.state ||
      tokens[i - 1]!.isName
    )
  )
    return null;
  const atStart =
    isBreak(tokens[i - 1]) ||
    tokens[i - 1]?.kind === 'number' ||
    /^\d/.test(tokens[i - 2]?.lower ?? '');
  for (let last = Math.min(i + 6, tokens.length - 1); last >= i; last--) {
    const end = tokens[last]!;
    const next = tokens[last + 1];
    const isClosed =
      isBreak(next) ||
      (next?.kind === 'number' && isBreak(tokens[last + 2])) ||
      end.hasDot ||
      (next?.kind === 'other' && next.lower !== "'");
    if (!isClosed) continue;
    const name = text.slice(token.start, end.end).replace(/\.$/, '').toLowerCase();
    if (countries.has(name) || countries.has(`${name}.`)) {
      if (!atStart && name.length < 3 && name !== 'us' && name !== 'uk') return null;
      const to = next?.kind === 'number' ? last + 1 : last;
      return { kind: 'country', from: i, to, weight: to > last ? 0.55 : 0.4 };
    }
  }
  return null;
}

function postAt(text: string, tokens: readonly Token[], i: number): Component | null {
  const token = tokens[i]!;
  const before = tokens[i - 1];
  if (
    before &&
    before.end === token.start &&
    before.kind === 'other' &&
    !'〒(-'.includes(before.lower)
  )
    return null;
  const first = text.charCodeAt(token.start);
  if (
    token.kind === 'word' &&
    !(first <= 90 && /\d/.test(text.slice(token.start, token.start + 6)))
  )
    return null;
  for (const [form, weight] of codes) {
    form.lastIndex = token.start;
    const code = form.exec(text)?.[0];
    if (code === undefined) continue;
    const last = lastWithin(tokens, i, token.start + code.length);
    if (tokens[last]!.end !== token.start + code.length) continue;
    let to = last;
    let at = last + 1;
    if (isBreak(tokens[at]) && tokens[at]?.lower === ',' && isBreak(before)) at++;
    const opensPart = isBreak(before) || before?.kind !== 'word' || before.isName;
    for (const most = opensPart ? last + longestTown : last; at <= most; at++) {
      const word = tokens[at];
      if (word?.kind !== 'word' || (word.roles & roles.never && !word.isName)) break;
      if (word.isName) to = at;
      else if ((word.roles & roles.particle) === 0) break;
      if (word.hasDot && word.lower.length > 3) break;
    }
    if (to > last && !isBreak(tokens[last + 1]) && (isBreak(before) || before?.kind === 'number'))
      return { kind: 'post', from: i, to, weight };
    if (to > last && weight >= 0.4) return { kind: 'post', from: i, to, weight: weight * 0.8 };
    const closes = isBreak(tokens[last + 1]) || tokens[last + 1]?.kind === 'other';
    if (closes && (before?.isName || isBreak(before)))
      return { kind: 'post', from: i, to: last, weight: weight * (isBreak(before) ? 0.7 : 0.9) };
    // In a sentence: to Lundevej 83, Lillerød 3540 before noon.
    if (before?.isName && weight >= 0.4 && tokens[i - 2]?.lower === ',')
      return { kind: 'post', from: i, to: last, weight: weight * 0.8 };
    return null;
  }
  return null;
}
