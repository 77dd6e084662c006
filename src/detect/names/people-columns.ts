/** A stretch of a text, in code units. */
interface Span {
  readonly start: number;
  readonly end: number;
}

const delimiters = ['\t', ';', '|', ','] as const;
/** Rows of one column that make it a column. */
const fewestRows = 4;
/** Part of a column's cells that are known as people, and that read like names at all. */
const knownShare = 0.5;
const namelikeShare = 0.8;
/** Code units of a cell with one name. */
const longestCell = 60;
/** A row longer than this is text that happens to have commas. */
const longestRow = 2000;

/** One to five words, each with a capital or of a script without capitals, or a particle. */
const namelike =
  /^(?:\p{Lu}|\p{Lo})[\p{L}\p{M}.'’-]*(?:,? (?:(?:\p{Lu}|\p{Lo})[\p{L}\p{M}.'’-]*|v[ao]n|de[rnl]?|d[aiou]s?|l[aeo]|bin|al|ter|ten|zu|y|e)){0,4}$/u;

/**
 * Cells beside known people that are people too. A model that reads word by word knows some names of
 * a column and not the others; who takes the column's values out must take out all of them.
 *
 * @param known people, in order of their starts.
 * @returns cells that hold a name, whether it was known or not, of columns of people only.
 */
export function peopleColumns(text: string, known: readonly Span[]): Span[] {
  if (known.length < fewestRows * knownShare) return [];
  const cells: Span[] = [];
  let rows: Span[][] = [];
  const close = (): void => {
    if (rows.length >= fewestRows) cells.push(...peopleIn(rows, text, known));
    rows = [];
  };
  for (let at = 0; at < text.length;) {
    const end = endOfLine(text, at);
    const row = end - at <= longestRow ? cellsOf(text, at, end) : [];
    if (row.length === 0 || (rows[0] && rows[0].length !== row.length)) close();
    if (row.length > 0) rows.push(row);
    at = end + 1;
  }
  close();
  return cells;
}

function peopleIn(
  rows: readonly (readonly Span[])[],
  text: string,
  known: readonly Span[],
): Span[] {
  const people: Span[] = [];
  for (let column = 0; column < rows[0]!.length; column++) {
    const filled = rows.map((row) => row[column]!).filter(({ start, end }) => end > start);
    const names = filled.filter(
      ({ start, end }) => end - start <= longestCell && namelike.test(text.slice(start, end)),
    );
    const met = names.filter((cell) => isMet(cell, known)).length;
    const isOfPeople =
      met >= fewestRows * knownShare &&
      met >= names.length * knownShare &&
      names.length >= filled.length * namelikeShare;
    if (isOfPeople) people.push(...names);
  }
  return people.toSorted((a, b) => a.start - b.start);
}

/** Someone known takes up most of the cell. */
function isMet({ start, end }: Span, known: readonly Span[]): boolean {
  let low = 0;
  let high = known.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (known[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  const one = known[low];
  return (
    one !== undefined && Math.min(one.end, end) - Math.max(one.start, start) > (end - start) / 2
  );
}

/** The cells of a line by the first delimiter that it has, blanks and quotes taken off. */
function cellsOf(text: string, start: number, end: number): Span[] {
  const line = text.slice(start, end);
  if (line.trim() === '') return [];
  const delimiter = delimiters.find((one) => line.includes(one));
  if (delimiter === undefined) return [trimmed(line, start, 0, line.length)];
  const cells: Span[] = [];
  let quoted = false;
  let from = 0;
  for (let i = 0; i <= line.length; i++) {
    if (line[i] === '"') quoted = !quoted;
    if (i < line.length && (quoted || line[i] !== delimiter)) continue;
    cells.push(trimmed(line, start, from, i));
    from = i + 1;
  }
  return cells;
}

function trimmed(line: string, offset: number, from: number, to: number): Span {
  while (from < to && /[\s"]/.test(line[from]!)) from++;
  while (to > from && /[\s"]/.test(line[to - 1]!)) to--;
  return { start: offset + from, end: offset + to };
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
