import { attribute, walkMarkup } from './markup.ts';
import { Unreadable } from './unreadable.ts';
import type { ZipEntry } from './zip.ts';

/** The text of a spreadsheet: sheets by name, a line a row, tabs between cells, then what is beside. */
export function sheetText(entries: readonly ZipEntry[]): string {
  const xml = (name: string): string => {
    const entry = entries.find((one) => one.name === name);
    return entry ? new TextDecoder().decode(entry.bytes()) : '';
  };
  const sheets = entries
    .filter(({ name }) => /^xl\/worksheets\/[^/]+\.xml$/.test(name))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
  if (sheets.length === 0) throw new Unreadable('corrupt');
  const strings = sharedStrings(xml('xl/sharedStrings.xml'));
  const dates = dateStyles(xml('xl/styles.xml'));
  const beside = entries
    .filter(({ name }) =>
      /^xl\/(comments\d*|threadedComments\/.*|drawings\/[^/]*)\.xml$/.test(name),
    )
    .map(({ name }) => runs(xml(name)).join('\n'));
  return [
    sheetNames(xml('xl/workbook.xml')).join('\n'),
    ...sheets.map((sheet) => rows(new TextDecoder().decode(sheet.bytes()), strings, dates)),
    ...beside,
  ]
    .filter((text) => text.trim() !== '')
    .join('\n\n');
}

function sheetNames(workbook: string): string[] {
  const names: string[] = [];
  walkMarkup(workbook, {
    open(name, attributes) {
      if (name === 'sheet') names.push(attribute(attributes, 'name') ?? '');
    },
  });
  return names;
}

/** Strings are kept once and named by number; readings of East Asian words (`rPh`) are no text. */
function sharedStrings(xml: string): string[] {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let reading = false;
  walkMarkup(xml, {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 't') inText = true;
      else if (name === 'rPh') reading = true;
    },
    close(name) {
      if (name === 'si') strings.push(text);
      else if (name === 't') inText = false;
      else if (name === 'rPh') reading = false;
    },
    text(piece) {
      if (inText && !reading) text += piece;
    },
  });
  return strings;
}

/** Texts of comments and shapes. */
function runs(xml: string): string[] {
  const found: string[] = [];
  let depth = 0;
  const isText = (name: string): boolean => name === 't' || name === 'a:t' || name === 'text';
  walkMarkup(xml, {
    open: (name) => void (isText(name) && (depth += 1)),
    close: (name) => void (isText(name) && (depth -= 1)),
    text: (piece) => void (depth > 0 && piece.trim() !== '' && found.push(piece)),
  });
  return found;
}

/** Built-in number formats that show a date (ECMA-376, 18.8.30). */
const dateFormats = new Set([14, 15, 16, 17, 22, 27, 30, 36, 45, 46, 47, 50, 57]);

/** The cell styles that show a number as a date. */
function dateStyles(xml: string): ReadonlySet<number> {
  const custom = new Set<number>();
  const styles = new Set<number>();
  let inCells = false;
  let style = 0;
  walkMarkup(xml, {
    open(name, attributes) {
      if (name === 'cellXfs') inCells = true;
      if (name === 'numFmt') {
        const code = (attribute(attributes, 'formatCode') ?? '').replace(/"[^"]*"|\[[^\]]*\]/g, '');
        if (/[dy]/i.test(code)) custom.add(Number(attribute(attributes, 'numFmtId')));
      }
      if (name === 'xf' && inCells) {
        const format = Number(attribute(attributes, 'numFmtId'));
        if (dateFormats.has(format) || custom.has(format)) styles.add(style);
        style += 1;
      }
    },
    close: (name) => void (name === 'cellXfs' && (inCells = false)),
  });
  return styles;
}

function rows(xml: string, strings: readonly string[], dates: ReadonlySet<number>): string {
  const lines: string[] = [];
  let cells: string[] = [];
  let type: string | null = null;
  let style = 0;
  let value = '';
  let reading = false;
  walkMarkup(xml, {
    open(name, attributes) {
      if (name === 'row') cells = [];
      else if (name === 'c') {
        type = attribute(attributes, 't');
        style = Number(attribute(attributes, 's') ?? -1);
        value = '';
      } else if (name === 'v' || name === 't') reading = true;
    },
    close(name) {
      if (name === 'v' || name === 't') reading = false;
      else if (name === 'c') {
        cells.push(
          type === 's' ? (strings[Number(value)] ?? '') : shown(value, type, dates.has(style)),
        );
      } else if (name === 'row') lines.push(cells.join('\t'));
    },
    text(piece) {
      if (reading) value += piece;
    },
  });
  return lines.join('\n');
}

/** Days from the start of the count to 1970-01-01, for dates after February 1900. */
const epoch = 25_569;
const day = 86_400_000;

/** A number as a person reads it in the sheet: long ones in full, dates as dates. */
function shown(value: string, type: string | null, isDate: boolean): string {
  if ((type ?? 'n') !== 'n' || value === '') return value;
  const number = Number(value);
  if (isDate && number > 60 && number < 2_958_466) {
    return new Date(Math.round((number - epoch) * day)).toISOString().slice(0, 10);
  }
  return /e/i.test(value) && Number.isSafeInteger(number) ? String(number) : value;
}
