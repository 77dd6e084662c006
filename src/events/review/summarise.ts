import { isAboutLog } from '../event.ts';
import { countAlike, emptyTally, enough, isAboutPeople, seeBrowser, type Tally } from '../tally.ts';
import { dayName, dayNumber, type EventTable } from './event-table.ts';
import { type ReviewFilter, spanOf, wantedShapes } from './filter.ts';
import { type Facet, facets, valuesOf } from './shape.ts';

export interface Summary {
  readonly tally: Tally;
  /** What is listed, the oldest first: without what the log says about itself. */
  readonly rows: Uint32Array;
  /** Chains that have a record in it. */
  readonly browsers: number;
}

interface Wish {
  readonly filter: ReviewFilter;
  /** Files whose records do not count. */
  readonly without: ReadonlySet<number>;
  /** Groups that may be asked for; see {@link largeGroups}. */
  readonly groups: ReadonlySet<string>;
}

/**
 * Counts what is wanted, as `countIn` would one after the other: in the order of time, and what is
 * alike on one day at once, so that millions of rows take a fraction of a second.
 */
export function summarise(table: EventTable, { filter, without, groups }: Wish): Summary {
  const tally = emptyTally();
  for (const [chain, day] of table.rotated) tally.rotated.set(chain, day);
  const { shapes, chains } = table;
  const wanted = wantedShapes(shapes, filter, groups);
  const listed = Uint8Array.from(shapes, (shape) => Number(!isAboutLog(shape)));
  const groupOf = shapes.map((shape) => (isAboutPeople(shape) ? shape.group : null));
  const [from, to] = spanOf(filter);
  const order = table.inOrder();
  const columns = table.columns();
  /** Shapes of groups that are large enough: nobody needs to be told apart in them any more. */
  const large = new Uint8Array(shapes.length);
  const rows = new Uint32Array(order.length);
  const times = new Uint32Array(shapes.length);
  const behind = new Float64Array(shapes.length);
  const seen = new Uint8Array(chains.length);
  let touched: number[] = [];
  let [found, today] = [0, 0];
  let name = '';

  const close = (): void => {
    for (const number of touched) {
      const shape = shapes[number];
      if (shape) countAlike(tally, shape, name, times[number] ?? 0, behind[number] ?? 0);
      times[number] = 0;
      behind[number] = 0;
    }
    touched = [];
  };

  for (const row of order) {
    const shape = columns.shape[row] ?? 0;
    if (wanted[shape] === 0) continue;
    const time = columns.time[row] ?? 0;
    if (time < from || time >= to) continue;
    if (without.size > 0 && without.has(columns.file[row] ?? 0)) continue;
    const day = dayNumber(time);
    if (day !== today || name === '') {
      close();
      today = day;
      name = dayName(day);
    }
    if (times[shape] === 0) touched.push(shape);
    times[shape] = (times[shape] ?? 0) + 1;
    behind[shape] = (behind[shape] ?? 0) + (columns.count[row] ?? 0);
    const chain = columns.chain[row] ?? 0;
    seen[chain] = 1;
    if (large[shape] === 0) {
      const group = groupOf[shape];
      if (group) seeBrowser(tally, group, name, chains[chain] ?? '');
      if (!group || (tally.groups.get(group)?.browsers ?? 0) >= enough) large[shape] = 1;
    }
    if (listed[shape] === 1) {
      rows[found] = row;
      found += 1;
    }
  }
  close();
  const browsers = seen.reduce((sum, one) => sum + one, 0);
  return { tally, rows: rows.slice(0, found), browsers };
}

/** Groups of so many browsers that nobody is recognised by theirs. */
export function largeGroups({ groups }: Tally): ReadonlySet<string> {
  return new Set(
    [...groups].filter(([, { browsers }]) => browsers >= enough).map(([name]) => name),
  );
}

/** Every value that can be asked for, sorted. */
export function choicesOf(
  table: EventTable,
  groups: ReadonlySet<string>,
): Readonly<Record<Facet, readonly string[]>> {
  const choices = facets.map((facet) => {
    const all = new Set(
      table.shapes
        .filter((shape) => facet === 'policy' || !isAboutLog(shape))
        .flatMap((shape) => valuesOf(shape, facet)),
    );
    const shown = [...all].filter((value) => facet !== 'group' || groups.has(value));
    return [facet, shown.toSorted()] as [Facet, readonly string[]];
  });
  return Object.fromEntries(choices) as unknown as Record<Facet, readonly string[]>;
}
