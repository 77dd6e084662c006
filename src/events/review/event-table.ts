import type { LoggedEvent } from '../event.ts';
import type { Link } from '../link.ts';
import { seenRecords } from '../seen-records.ts';
import { type Shape, shapeList } from './shape.ts';

/** Where the line of a record is. */
export interface Place {
  /** Number of the file, in the order in which they were added. */
  readonly file: number;
  /** First byte of the line, and how many it has without its end. */
  readonly start: number;
  readonly length: number;
}

/** Rows at most: 22 bits of a row's place in time are its number. */
export const mostRows = 2 ** 22;

const day = 86_400_000;

/**
 * Records of any number of files as columns of numbers, about 40 bytes each, so that millions of
 * them fit: what is alike is kept once ({@link Shape}), and the whole of a record stays in its file.
 */
export interface EventTable {
  readonly rows: number;
  readonly shapes: readonly Shape[];
  readonly chains: readonly string[];
  /** Chains that took over from one before, and the day they did. */
  readonly rotated: ReadonlyMap<string, string>;
  /** False: it was there already, in a file before. `mostRows` more are an error. */
  add(event: LoggedEvent, link: Pick<Link, 'chain' | 'seq'>, place: Place): boolean;
  shapeAt(row: number): number;
  /** Milliseconds since the epoch. */
  timeAt(row: number): number;
  placeAt(row: number): Place;
  /** The columns as they are now, for whoever goes through all rows; longer than there are rows. */
  columns(): Columns;
  /** All rows, the oldest first. */
  inOrder(): Uint32Array;
}

export function eventTable(): EventTable {
  const seen = seenRecords();
  const { shapes, numberOf } = shapeList();
  const chains: string[] = [];
  const chainNumbers = new Map<string, number>();
  const rotated = new Map<string, string>();
  let rows = 0;
  let columns = columnsOf(1024);
  let order: Uint32Array | null = null;

  const chainNumber = (chain: string): number => {
    const known = chainNumbers.get(chain);
    if (known !== undefined) return known;
    chainNumbers.set(chain, chains.length);
    return chains.push(chain) - 1;
  };

  return {
    get rows() {
      return rows;
    },
    shapes,
    chains,
    rotated,
    add(event, { chain, seq }, { file, start, length }) {
      if (!seen.isNew(chain, seq)) return false;
      if (rows === mostRows) throw new RangeError(`more than ${mostRows} records`);
      if (rows === columns.time.length) columns = grown(columns);
      columns.shape[rows] = numberOf(event);
      columns.time[rows] = Date.parse(event.at);
      columns.count[rows] = event.count;
      columns.chain[rows] = chainNumber(chain);
      columns.file[rows] = file;
      columns.start[rows] = start;
      columns.length[rows] = length;
      if (event.kind === 'genesis' && event.reason === 'rotated')
        rotated.set(chain, event.at.slice(0, 10));
      rows += 1;
      order = null;
      return true;
    },
    shapeAt: (row) => columns.shape[row] ?? 0,
    timeAt: (row) => columns.time[row] ?? 0,
    placeAt: (row) => ({
      file: columns.file[row] ?? 0,
      start: columns.start[row] ?? 0,
      length: columns.length[row] ?? 0,
    }),
    columns: () => columns,
    inOrder() {
      order ??= sorted(columns.time, rows);
      return order;
    },
  };
}

/** The day of a time, counted from the epoch, in UTC. */
export function dayNumber(time: number): number {
  return Math.floor(time / day);
}

/** `2026-11-22` */
export function dayName(number: number): string {
  return new Date(number * day).toISOString().slice(0, 10);
}

export interface Columns {
  readonly shape: Uint32Array;
  readonly time: Float64Array;
  readonly count: Uint32Array;
  readonly chain: Uint32Array;
  readonly file: Uint16Array;
  readonly start: Float64Array;
  readonly length: Uint32Array;
}

function columnsOf(size: number): Columns {
  return {
    shape: new Uint32Array(size),
    time: new Float64Array(size),
    count: new Uint32Array(size),
    chain: new Uint32Array(size),
    file: new Uint16Array(size),
    start: new Float64Array(size),
    length: new Uint32Array(size),
  };
}

function grown(columns: Columns): Columns {
  const larger = columnsOf(columns.time.length * 2);
  for (const name of Object.keys(columns) as (keyof Columns)[]) larger[name].set(columns[name]);
  return larger;
}

/**
 * Rows by time. Time and number of a row make one integer of 64 bits, and those the engine sorts
 * without calling back: a second for millions becomes a tenth.
 */
function sorted(times: Float64Array, rows: number): Uint32Array {
  const keys = new BigUint64Array(rows);
  const halves = new Uint32Array(keys.buffer);
  const little = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 1 : 0;
  for (let row = 0; row < rows; row += 1) {
    const time = Math.max(0, times[row] ?? 0);
    halves[2 * row + little] = Math.floor(time / 1024);
    halves[2 * row + 1 - little] = (((time % 1024) << 22) | row) >>> 0;
  }
  keys.sort();
  const order = new Uint32Array(rows);
  for (let at = 0; at < rows; at += 1)
    order[at] = (halves[2 * at + 1 - little] ?? 0) & (mostRows - 1);
  return order;
}
