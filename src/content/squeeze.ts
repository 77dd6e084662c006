/** Zero-width characters that editors and clipboards add. */
const invisible = /[\u200B-\u200D\u2060\uFEFF\u00AD]/;
const invisibles = /[\u200B-\u200D\u2060\uFEFF\u00AD]/g;
const space = /\s/;

/**
 * A text as it survives editors and wire formats: white space runs become one space, zero-width
 * characters go. Two texts with the same squeeze are the same prompt.
 */
export function squeeze(text: string): string {
  return text.replace(invisibles, '').replace(/\s+/g, ' ').trim();
}

/** {@link squeeze}, with the offset in the original of every code unit that is left. */
export function squeezeMapped(text: string): { text: string; at: Uint32Array } {
  const short = squeeze(text);
  const at = new Uint32Array(short.length);
  for (let from = 0, to = 0; to < short.length; from += 1) {
    const unit = text.charAt(from);
    if (unit !== short[to] && !(short[to] === ' ' && space.test(unit))) continue;
    // The first of a run of spaces stands for the run; the rest is passed over.
    at[to] = from;
    to += 1;
    if (!space.test(unit)) continue;
    while (space.test(text.charAt(from + 1)) || invisible.test(text.charAt(from + 1))) from += 1;
  }
  return { text: short, at };
}

/**
 * Letters and digits only, lower case. Sites turn what an editor holds into Markdown and back, so
 * for a whole document this is what stays the same.
 */
export function skeleton(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
}
