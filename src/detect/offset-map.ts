/** The way back from a rewritten text to the one it was made from, in UTF-16 code units. */
export interface OffsetMap {
  /** Where a unit of the rewritten text begins in the original. */
  toOriginal(offset: number): number;
  /** Where what ends at this offset of the rewritten text ends in the original. */
  toOriginalEnd(offset: number): number;
}

/** How the units of a piece stand in the original when all of them are written alike. */
export interface Stride {
  /** From the beginning of one to that of the next. */
  readonly step: number;
  /** What stands between two and belongs to none. */
  readonly gap: number;
}

/**
 * What stands for something of another length counts as one: an offset inside of it leads to its
 * beginning, an end inside of it to its end; with a stride, to those of the unit.
 * @param here,there pairs in both texts: an even index begins such a piece, the odd one after ends it.
 * @param strides of the pieces that have one, by the index of the piece
 */
export function createOffsetMap(
  here: readonly number[],
  there: readonly number[],
  strides: readonly (Stride | undefined)[] = [],
): OffsetMap {
  /** Index of the last mark at or before an offset, -1 before the first. */
  const markBefore = (offset: number): number => {
    let low = 0;
    let high = here.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((here[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };
  return {
    toOriginal(offset) {
      const mark = markBefore(offset);
      if (mark < 0) return offset;
      const from = there[mark] ?? 0;
      const past = offset - (here[mark] ?? 0);
      return from + past * (mark % 2 === 0 ? (strides[mark / 2]?.step ?? 0) : 1);
    },
    toOriginalEnd(offset) {
      if (offset === 0) return 0;
      const mark = markBefore(offset - 1);
      if (mark < 0) return offset;
      const past = offset - (here[mark] ?? 0);
      if (mark % 2 === 1) return (there[mark] ?? 0) + past;
      const stride = strides[mark / 2];
      return stride
        ? (there[mark] ?? 0) + past * stride.step - stride.gap
        : (there[mark + 1] ?? offset);
    },
  };
}
