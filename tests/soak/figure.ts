/** One measured figure, and whether it keeps its budget. */
export interface Figure {
  readonly name: string;
  /** With its unit. */
  readonly text: string;
  readonly kept: boolean;
  /** Says how fast this machine was; tests, which run on busy ones too, leave it out. */
  readonly speed?: true;
}

/** A figure without a budget: to be read. */
export function told(name: string, text: string): Figure {
  return { name, text, kept: true };
}

/** A figure that may not be above its budget. */
export function atMost(name: string, value: number, budget: number, unit: string): Figure {
  const text = `${round(value)} ${unit} (at most ${budget})`;
  return { name, text, kept: value <= budget };
}

/** A time that may not be above its budget. */
export function inTime(name: string, value: number, budget: number, unit: string): Figure {
  return { ...atMost(name, value, budget, unit), speed: true };
}

/** A figure that has to be what it is. */
export function exactly<T extends number | string>(name: string, value: T, wanted: T): Figure {
  return { name, text: `${value} (${wanted} wanted)`, kept: value === wanted };
}

function round(value: number): string {
  return value.toFixed(value < 10 ? 2 : 0);
}

/** The value below which this share of them lies; 0 of none. */
export function share(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}
