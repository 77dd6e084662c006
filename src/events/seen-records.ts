/** Which records were there already: exports of one browser overlap. */
export interface SeenRecords {
  /** Marks a record; false where it was marked before. */
  isNew(chain: string, seq: number): boolean;
  readonly chains: number;
}

/** Keeps a few ranges for each chain, however many records it has. */
export function seenRecords(): SeenRecords {
  const seen = new Map<string, [from: number, to: number][]>();
  return {
    isNew(chain, seq) {
      const ranges = seen.get(chain) ?? [];
      if (ranges.some(([from, to]) => seq >= from && seq <= to)) return false;
      const before = ranges.find(([, to]) => to === seq - 1);
      if (before) before[1] = seq;
      else ranges.push([seq, seq]);
      const own = before ?? ranges.at(-1);
      const after = ranges.findIndex((range) => range[0] === seq + 1 && range !== own);
      const next = ranges[after];
      if (own && next) {
        own[1] = next[1];
        ranges.splice(after, 1);
      }
      seen.set(chain, ranges);
      return true;
    },
    get chains() {
      return seen.size;
    },
  };
}
