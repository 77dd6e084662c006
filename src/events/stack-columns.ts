/** One value of each column, from the bottom up. */
export interface Series {
  readonly name: string;
  readonly counts: readonly number[];
}

export interface Box {
  readonly width: number;
  readonly height: number;
  /** Room for the figures beside the columns. */
  readonly left: number;
  /** Room for the names below them. */
  readonly bottom: number;
}

export interface Stack {
  readonly name: string;
  readonly total: number;
  readonly x: number;
  readonly width: number;
  /** Those that are not empty. */
  readonly parts: readonly {
    readonly series: string;
    readonly y: number;
    readonly height: number;
  }[];
}

export interface Stacks {
  readonly columns: readonly Stack[];
  /** Lines across, with their figures. */
  readonly ticks: readonly { readonly y: number; readonly value: number }[];
  /** Names below, no more than there is room for. */
  readonly labels: readonly { readonly x: number; readonly name: string }[];
  /** The height of a value. */
  readonly yOf: (value: number) => number;
}

/** Room that a name below takes. */
const labelWidth = 72;

/**
 * Where the parts of a chart of stacked columns stand, in the units of the box; numbers only, for
 * whoever draws.
 * @param least what the scale reaches at least.
 */
export function stackColumns(
  names: readonly string[],
  series: readonly Series[],
  { width, height, left, bottom }: Box,
  least = 1,
): Stacks {
  const totals = names.map((_, at) =>
    series.reduce((sum, { counts }) => sum + (counts[at] ?? 0), 0),
  );
  const top = ceiling(Math.max(least, 1, ...totals));
  const [base, tall] = [height - bottom, height - bottom - 8];
  const yOf = (value: number) => base - (value / top) * tall;
  const step = (width - left) / Math.max(1, names.length);
  const columns = names.map((name, at) => {
    let y = base;
    const parts = series.flatMap(({ name: part, counts }) => {
      const size = base - yOf(counts[at] ?? 0);
      y -= size;
      return size > 0 ? [{ series: part, y, height: size }] : [];
    });
    const bar = Math.min(step * 0.76, 48);
    return {
      name,
      total: totals[at] ?? 0,
      x: left + at * step + (step - bar) / 2,
      width: bar,
      parts,
    };
  });
  const every = Math.max(1, Math.ceil((names.length * labelWidth) / (width - left)));
  return {
    columns,
    yOf,
    ticks: [0, 0.5, 1].map((part) => ({ value: top * part, y: yOf(top * part) })),
    labels: names.flatMap((name, at) =>
      at % every === 0 ? [{ x: left + (at + 0.5) * step, name }] : [],
    ),
  };
}

/** The next of 2, 4, 10, 20, 40, 100 …: its half is whole too. */
function ceiling(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return [1, 2, 4, 6, 8, 10].map((n) => Math.max(2, n * power)).find((n) => n >= value) ?? value;
}
