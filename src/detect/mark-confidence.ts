/** A mark stands alone, in capitals, at the head or foot; the same words in a sentence are words. */
export function markConfidence(value: string, text: string, start: number, end: number): number {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const nextLine = text.indexOf('\n', end);
  const line = text
    .slice(lineStart, nextLine < 0 ? Math.min(text.length, end + 200) : nextLine)
    .trim();
  const share = value.length / Math.max(1, line.length);
  const isCapital = /[A-Z]{5}/.test(value) && value === value.toUpperCase();
  if (isCapital) return share > 0.3 || start - lineStart < 40 ? 0.95 : 0.88;
  if (share > 0.5) return 0.92;
  if (/^(?:[*_#>[( -]{0,6})$/.test(text.slice(lineStart, start)) && /^[A-Z]/.test(value))
    return 0.84;
  if (
    /(?:subject|re|betreff|objet|classification|marking|status|klassifizierung)\s{0,2}[:：].{0,60}$/i.test(
      text.slice(lineStart, start),
    )
  )
    return 0.9;
  if (
    /\b(?:this|these|the following|diese|ce|este)\b[^.]{0,80}$/i.test(
      text.slice(Math.max(lineStart, start - 90), start),
    )
  )
    return 0.8;
  return 0.6;
}
