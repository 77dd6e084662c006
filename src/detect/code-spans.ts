import { bands, type Finding } from './finding.ts';

/** Values that mean nothing of their own inside of code. */
const absorbed = new Set(['url', 'date', 'bic', 'amount']);

/** Less sure code may be prose after all, in which a link or a date is worth telling. */
const isCode = ({ detector, confidence }: Finding): boolean =>
  detector === 'source-code' && confidence >= bands.high;

/**
 * Lays spans of code, configuration and the like between the values in them, so that all stay
 * disjoint: a span gives way to values, keeping its whole lines between them, or what is most of it.
 */
export function layCodeSpans(
  text: string,
  values: readonly Finding[],
  spans: readonly Finding[],
): Finding[] {
  if (spans.length === 0) return [...values];
  const kept = values.filter(
    (value) =>
      !absorbed.has(value.detector) ||
      !spans.some((span) => isCode(span) && span.start < value.end && value.start < span.end),
  );
  const laid = spans.flatMap((span) => piecesOf(text, span, kept));
  return [...kept, ...laid].toSorted((a, b) => a.start - b.start);
}

function piecesOf(text: string, span: Finding, values: readonly Finding[]): Finding[] {
  const inside = values.filter((value) => span.start < value.end && value.start < span.end);
  if (inside.length === 0) return [span];
  const gaps: [start: number, end: number][] = [];
  let at = span.start;
  for (const { start, end } of [...inside, { start: span.end, end: span.end }]) {
    const from = at + leadingSpace(text.slice(at, Math.max(at, start)));
    const to = from + text.slice(from, Math.max(from, start)).trimEnd().length;
    if (to > from) gaps.push([from, to]);
    at = Math.max(at, end);
  }
  const whole = gaps.filter(([from, to]) => text.slice(from, to).includes('\n'));
  const longest = gaps.toSorted((a, b) => b[1] - b[0] - (a[1] - a[0])).slice(0, 1);
  const half = (span.end - span.start) / 2;
  return (whole.length > 0 ? whole : longest.filter(([from, to]) => to - from >= half)).map(
    ([start, end]) => ({
      ...span,
      start,
      end,
      value: text.slice(start, end),
    }),
  );
}

function leadingSpace(text: string): number {
  return text.length - text.trimStart().length;
}
