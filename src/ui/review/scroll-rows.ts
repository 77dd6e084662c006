/** A place in a list of rows of one height, in pixels that need not fit into an element. */
export interface RowScroll {
  /** Height of the element that is scrolled. */
  readonly height: number;
  /** First pixel shown, after the element was scrolled from one place to another. */
  scrolled(before: number, from: number, to: number): number;
  /** Where the element is to be scrolled for this pixel. */
  placeOf(pixel: number): number;
}

/** Engines draw no element much higher than this. Pixels. */
const highest = 15_000_000;

/**
 * Beyond the highest element a turn of the wheel still moves pixel by pixel, and the handle of the
 * scroll bar over everything.
 */
export function rowScroll(rows: number, rowHeight: number, seen: number): RowScroll {
  const all = rows * rowHeight;
  const height = Math.min(all, highest);
  const end = Math.max(0, all - seen);
  const reach = Math.max(0, height - seen);
  const within = (pixel: number) => Math.max(0, Math.min(end, pixel));
  return {
    height,
    scrolled(before, from, to) {
      if (all === height) return within(to);
      if (to <= 0) return 0;
      if (to >= reach) return end;
      return within(Math.abs(to - from) <= seen ? before + to - from : (to / reach) * end);
    },
    placeOf: (pixel) =>
      all === height ? within(pixel) : (within(pixel) / Math.max(1, end)) * reach,
  };
}
