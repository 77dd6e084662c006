/** A table in a text: CSV, TSV, a pasted spreadsheet or Markdown, with a heading row. */
export interface Table {
  readonly start: number;
  readonly end: number;
  readonly delimiter: string;
  /** Heading cells, lower-cased and trimmed. */
  readonly headers: readonly string[];
  /** Where each row under the heading begins; one more entry: the end. */
  readonly rows: readonly number[];
}

const delimiters = ['\t', ';', '|', ','];
const fewestColumns = 2;
const mostColumns = 100;
/** Headings are shorter than this on average, in code units; sentences between commas are not. */
const usualCell = 25;
/** A row may have this many cells more or less than its heading, from four columns on. */
const slack = 1;
/** A row longer than this is text that happens to have commas. */
const longestRow = 2000;

/** Tables in a text, in order. Rows are lines with as many delimiters as the heading has. */
export function readTables(text: string): Table[] {
  const tables: Table[] = [];
  let at = 0;
  while (at < text.length) {
    const table = tableAt(text, at);
    if (table) {
      tables.push(table);
      at = table.end;
    } else at = lineEnd(text, at) + 1;
  }
  return tables;
}

function tableAt(text: string, start: number): Table | null {
  const headEnd = lineEnd(text, start);
  if (headEnd - start < 3 || headEnd - start > longestRow) return null;
  const next = headEnd + 1;
  if (next >= text.length) return null;
  const head = text.slice(start, headEnd);
  if (head.length > mostColumns * usualCell) return null;
  const under = text.slice(next, Math.min(next + longestRow, lineEnd(text, next)));
  for (const delimiter of delimiters) {
    // Cheap first: most lines with a comma are sentences.
    const columns = countOf(head, delimiter);
    if (columns === 0 || head.length > (columns + 1) * usualCell) continue;
    if (Math.abs(columns - countOf(under, delimiter)) > slack + 2) continue;
    const headers = splitRow(head, delimiter).map((cell) => cell.toLowerCase());
    if (headers.length < fewestColumns || headers.length > mostColumns) continue;
    if (!isHeading(headers)) continue;
    const rows: number[] = [];
    let at = next;
    while (at < text.length) {
      const end = lineEnd(text, at);
      if (end === at || end - at > longestRow) break;
      const cells = splitRow(text.slice(at, end), delimiter);
      if (Math.abs(cells.length - headers.length) > (headers.length > 3 ? slack : 0)) break;
      if (!cells.every((cell) => /^[:\s-]{0,60}$/.test(cell))) rows.push(at);
      at = end + 1;
    }
    if (rows.length > 0) {
      const end = Math.min(at, text.length);
      return { start, end, delimiter, headers, rows: [...rows, end] };
    }
  }
  return null;
}

/** Headings are names: short, mostly with letters, not figures, not sentences. */
function isHeading(cells: readonly string[]): boolean {
  const named = cells.filter((cell) => /\p{L}/u.test(cell) && !/\d{3}|@/.test(cell));
  return (
    named.length >= cells.length * 0.7 &&
    cells.every((cell) => cell.length <= 40 && !/\p{L}{3}[.!?]$/u.test(cell))
  );
}

/** Cells of a row, trimmed and unquoted; outer pipes of Markdown do not count. */
export function splitRow(row: string, delimiter: string): string[] {
  const inner = delimiter === '|' ? row.trim().replace(/^\|/, '').replace(/\|$/, '') : row;
  if (!inner.includes('"')) return inner.split(delimiter).map((cell) => cell.trim());
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (const char of inner) {
    if (char === '"') quoted = !quoted;
    else if (char === delimiter && !quoted) {
      cells.push(cell.trim());
      cell = '';
    } else cell += char;
  }
  return [...cells, cell.trim()];
}

/** The heading of the column in which an offset stands; empty outside of tables. */
export function columnHeader(text: string, tables: readonly Table[], offset: number): string {
  let low = 0;
  let high = tables.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((tables[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const table = tables[low - 1];
  if (!table || offset >= table.end || offset < (table.rows[0] ?? 0)) return '';
  const line = text.lastIndexOf('\n', offset - 1) + 1;
  const before = `${text.slice(line, offset)}.`;
  return table.headers[splitRow(before, table.delimiter).length - 1] ?? '';
}

function countOf(row: string, delimiter: string): number {
  let count = 0;
  for (let at = row.indexOf(delimiter); at >= 0; at = row.indexOf(delimiter, at + 1)) count++;
  return count;
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
