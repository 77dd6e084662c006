const words =
  /example|sample|dummy|placeholder|changeme|change[-_ ]me|replace[-_ ]?me|your[-_ ]|my[-_](?:secret|password|api|token)|<[\w .:/-]{1,40}>|\$\{[\w.:[\]'" -]{1,60}\}|\{\{[^{}]{0,60}\}\}|%\(\w{0,30}\)|%[a-z_]{2,30}%|\bfoo|\bbar\b|lorem|insert[-_ ]|strong[-_ ]?p(?:ass|w|@)|here$|redacted|hidden|masked|\.{3}|…|fake|invalid|not[-_ ]?(?:a[-_ ]?)?real|test[-_]?(?:key|token|secret|password)|deadbeef|1f2d1e2e67df|MWYyZDFlMmU2N2Rm/i;
const drawn = /x{4,}|X{4,}|\*{3,}|#{4,}|0{8,}|(.)\1{7,}|•{2,}/;
const counted = /0123456789|1234567890|123456789a|abcdefghij|abcdef012345|qwertyuiop/i;
const longestCounted = 32;
/** Of random letters and digits one in eighteen follows its like. */
const mostSteps = 0.6;
const shortestDrawn = 20;

/**
 * Whether a secret-looking value only shows where one would stand: `your-key-here`, `xxxx`,
 * `AKIA…EXAMPLE`, `${TOKEN}`.
 */
export function isPlaceholder(value: string): boolean {
  return (
    words.test(value) || drawn.test(value) || (value.length < longestCounted && counted.test(value))
  );
}

/** Whether a long value was drawn along the alphabet or the digits: it shows a form, as manuals do. */
export function isDrawn(value: string): boolean {
  return value.length >= shortestDrawn && stepsOf(value) > mostSteps * value.length;
}

/** A piece of the alphabet, which no key that was drawn has: one in 10^12. */
export function holdsRow(value: string): boolean {
  return /abcdefgh|ABCDEFGH/.test(value);
}

/** How many units repeat or follow the one before: `aAbBcC`, `abcdef0123456789`. */
function stepsOf(value: string): number {
  let steps = 0;
  let before = 0;
  for (let at = 0; at < value.length; at++) {
    const unit = value.charCodeAt(at) | 32;
    if (unit === before || unit === before + 1) steps++;
    before = unit;
  }
  return steps;
}

/** Domains that RFC 2606 and 6761 keep for examples, and those everybody uses like them. */
const reserved =
  /(?:^|[.@/])(?:example|test|invalid|localhost|local|localdomain)$|(?:^|[.@/])(?:example\.[a-z.]{2,6}|test\.(?:com|de|org|net)|domain\.(?:com|tld)|email\.com|yourdomain\.[a-z]{2,6}|yourcompany\.[a-z]{2,6}|mycompany\.[a-z]{2,6}|company\.com|acme\.(?:com|org))$/i;

/** @param host a host name, or an address that ends in one. */
export function isExampleHost(host: string): boolean {
  return reserved.test(host);
}

/** Bits per character of a text by its own letter frequencies. */
export function entropy(value: string): number {
  const counts = new Map<string, number>();
  for (const char of value) counts.set(char, (counts.get(char) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values())
    bits -= (count / value.length) * Math.log2(count / value.length);
  return bits;
}
