/** The local day that holds this moment: a person's "today". */
export interface Day {
  /** `2026-11-22` */
  readonly name: string;
  /** First moment, and first moment of the next day, ISO 8601 in UTC; days of 23 and 25 hours included. */
  readonly start: string;
  readonly end: string;
}

/** @param time milliseconds since the epoch */
export function dayOf(time: number): Day {
  const date = new Date(time);
  const [year, month, day] = [date.getFullYear(), date.getMonth(), date.getDate()];
  const two = (n: number) => String(n).padStart(2, '0');
  return {
    name: `${year}-${two(month + 1)}-${two(day)}`,
    start: new Date(year, month, day).toISOString(),
    end: new Date(year, month, day + 1).toISOString(),
  };
}
