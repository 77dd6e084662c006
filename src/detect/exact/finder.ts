import type { DeepFinder } from '../deep-finder.ts';
import type { Category, Finding } from '../finding.ts';
import type { Reading } from '../reading.ts';
import { UnusableFile } from '../tags/packed-file.ts';
import { readWords } from '../tags/words.ts';
import { canonical, type ColumnKind, isWordy } from './columns.ts';
import { type Cells, findCells, type HashedText } from './find-cells.ts';
import type { ExactHeader, ExactTable } from './table.ts';
import { createTableTagger, createValueHash, type TableTagger, type ValueHash } from './tagger.ts';

/** A table and what a policy calls it; without that, what the table calls itself. */
export interface NamedTable {
  readonly id: string;
  readonly title?: string;
  readonly category?: Category;
  readonly table: ExactTable;
}

/** Cells of one row stand at most so far from the first of them, in code units. */
const reach = 300;
/** Cells looked at before and after a first one; a text of nothing but numbers stays linear. */
const mostNear = 24;
/** Words that a table may hold are more common; those of a name stand closer together. */
const mostWordsNear = 10;

/**
 * Finds values of tables in texts: a group for each row, whose members are its cells. Throws an
 * `UnusableFile` if a table was made with another key, as nothing would ever be found.
 */
export function createExactFinder(tables: readonly NamedTable[], tagKey: Uint8Array): DeepFinder {
  const hash = createValueHash(tagKey);
  const searches = tables.map((named) => createSearch(named, tagKey, hash));
  return {
    reports: tables.map(({ id }) => id),
    findPassages({ text }: Reading, late = () => false) {
      const hashed = hashedText(text, hash);
      return searches.flatMap((search) => (late() ? [] : search(hashed)));
    },
  };
}

function hashedText(text: string, hash: ValueHash): HashedText {
  const words = readWords(text);
  const lows = new Int32Array(words.count);
  const highs = new Int32Array(words.count);
  for (let i = 0; i < words.count; i++) {
    hash.word(text, words.starts[i]!, words.ends[i]!);
    lows[i] = hash.low;
    highs[i] = hash.high;
  }
  return { text, words, lows, highs };
}

/** A row found in a text: its cells, end by start, and the most further columns found together. */
interface Row {
  readonly cells: Map<number, number>;
  columns: ReadonlySet<number>;
}

function createSearch(
  { id, table, title = table.header.title, category = table.header.category }: NamedTable,
  tagKey: Uint8Array,
  hash: ValueHash,
): (text: HashedText) => Finding[] {
  const { header, words: filter } = table;
  const { columns, need } = header;
  const tagger = createTableTagger(tagKey, header.salt);
  if (tagger.check !== header.check) throw new UnusableFile('was made with another key');
  const { marked, holds } = createLookup(table, tagger);
  const isIn = (word: number): boolean => {
    const bit = tagger.bit(word, filter.length * 8);
    return (filter[bit >> 3]! & (1 << (bit & 7))) !== 0;
  };

  return (hashed) => {
    const { text, lows } = hashed;
    const cellsOf = (column: number): Cells =>
      findCells(columns[column]!, hashed, hash, (word) => isIn(lows[word]!));
    const further = columns.slice(1).map((_, i) => ({ cells: cellsOf(i + 1), at: 0 }));
    const rows = new Map<string, Row>();
    if (need > 0 && further.every(({ cells }) => cells.starts.length === 0)) return [];
    const firsts = cellsOf(0);
    for (let i = 0; i < firsts.starts.length; i++) {
      const [start, end] = [firsts.starts[i]!, firsts.ends[i]!];
      const [low, high] = [firsts.lows[i]!, firsts.highs[i]!];
      const form = (): string => formOf(columns[0]!.kind, firsts, i, text);
      if (need === 0) {
        tagger.slot(0, low, high, 0, 0);
        if (!marked() || !holds(0, form(), '')) continue;
      }
      const found: [start: number, end: number][] = [];
      const seen = new Set<number>();
      for (let n = 0; n < further.length; n++) {
        const side = further[n]!;
        const { cells } = side;
        const { kind } = columns[n + 1]!;
        const most = isWordy(kind) ? mostWordsNear : mostNear;
        while (side.at < cells.starts.length && cells.starts[side.at]! < start) side.at++;
        const last = Math.min(cells.starts.length, side.at + most);
        for (let j = Math.max(0, side.at - most); j < last; j++) {
          const from = cells.starts[j]!;
          const to = cells.ends[j]!;
          if (from < start - reach || (from < end && start < to)) continue;
          if (from > end + reach) break;
          tagger.slot(n + 1, low, high, cells.lows[j]!, cells.highs[j]!);
          if (!marked() || !holds(n + 1, form(), formOf(kind, cells, j, text))) continue;
          found.push([from, to]);
          seen.add(n + 1);
        }
      }
      if (seen.size < need) continue;
      found.push([start, end]);
      const row = rows.get(form()) ?? { cells: new Map<number, number>(), columns: seen };
      rows.set(form(), row);
      for (const [from, to] of found) row.cells.set(from, Math.max(to, row.cells.get(from) ?? 0));
      if (seen.size > row.columns.size) row.columns = seen;
    }
    return [...rows].map(([form, row]) => findingOf(form, row, text));
  };

  function findingOf(value: string, row: Row, text: string): Finding {
    const common = {
      detector: id,
      category,
      confidence: confidenceOf(header, row.columns),
      evidence: [`in the table ${title}`, `${row.columns.size + 1} columns of one row`],
      size: 1,
      signals: [],
    };
    const members = disjoint(row.cells).map(([start, end]): Finding => ({
      ...common,
      scope: 'value',
      start,
      end,
      value: text.slice(start, end),
      members: [],
    }));
    return {
      ...common,
      scope: 'group',
      start: members[0]!.start,
      end: members.at(-1)!.end,
      value,
      members,
    };
  }
}

/** Looks for what the tagger's last slot stands for. */
interface Lookup {
  /** Whether there is an entry with its mark; that alone proves nothing. */
  marked(): boolean;
  /** Whether there is one with its tag. */
  holds(column: number, first: string, second: string): boolean;
}

function createLookup({ buckets, marks, tags }: ExactTable, tagger: TableTagger): Lookup {
  const shift = 32 - Math.log2(buckets.length - 1);
  return {
    marked() {
      const bucket = tagger.slotHigh >>> shift;
      const end = buckets[bucket + 1]!;
      for (let at = buckets[bucket]!; at < end; at++) if (marks[at] === tagger.slotLow) return true;
      return false;
    },
    holds(column, first, second) {
      const bucket = tagger.slotHigh >>> shift;
      const end = buckets[bucket + 1]!;
      const tag = tagger.tag(column, first, second);
      for (let at = buckets[bucket]!; at < end; at++) {
        if (marks[at] !== tagger.slotLow) continue;
        const found = (tags[3 * at]! << 16) | (tags[3 * at + 1]! << 8) | tags[3 * at + 2]!;
        if (found === tag) return true;
      }
      return false;
    },
  };
}

function formOf(kind: ColumnKind, cells: Cells, i: number, text: string): string {
  return cells.forms[i] ?? canonical(kind, text.slice(cells.starts[i], cells.ends[i]));
}

/** Chances that a text holds the values of some row though it speaks of something else. */
const rare = 1e-6;
const seldom = 1e-3;

function confidenceOf({ columns, rows }: ExactHeader, further: ReadonlySet<number>): number {
  const bits = columns.reduce(
    (sum, column, i) => sum + (i === 0 || further.has(i) ? column.bits : 0),
    0,
  );
  const chance = rows * 2 ** -bits;
  return chance < rare ? 0.97 : chance < seldom ? 0.85 : 0.6;
}

/** Of cells that overlap, such as a phone number with and without its prefix, the longest. */
function disjoint(cells: ReadonlyMap<number, number>): [start: number, end: number][] {
  const kept: [number, number][] = [];
  for (const [start, end] of [...cells].toSorted(([a, x], [b, y]) => y - b - (x - a) || a - b))
    if (kept.every(([from, to]) => end <= from || to <= start)) kept.push([start, end]);
  return kept.toSorted(([a], [b]) => a - b);
}
