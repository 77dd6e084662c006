/** A record that the collector would not take, though it was sent alone. */
export interface Refused {
  readonly position: number;
  readonly id: string;
  /** A name of ours: `status-400`, `too-large`. */
  readonly why: string;
}

/** What the queue knows of records that it had to leave behind. */
export interface Aside {
  /** Refused alone, one after the other, since the collector last took something. */
  readonly doubted: readonly Refused[];
  /** The last of those that stay behind; they are still in the log and in its exports. */
  readonly aside: readonly Refused[];
  /** How many there were in all. */
  readonly asideCount: number;
}

export const nothingAside: Aside = { doubted: [], aside: [], asideCount: 0 };

/** Records refused in a row after which it is the collector that is wrong, not they. */
const mostDoubted = 5;
/** Kept by name; the count knows of all. */
const mostNamed = 100;

/**
 * One record was refused for good. It is left behind, so that it holds up no other; but where the
 * collector takes none of its neighbours either, the queue goes `back` to the first of them and waits.
 */
export function doubt<S extends Aside & { readonly position: number }>(
  state: S,
  refused: Refused,
): { readonly state: S; readonly back: boolean } {
  const doubted = [...state.doubted, refused];
  if (doubted.length < mostDoubted)
    return { state: { ...state, position: refused.position, doubted }, back: false };
  const position = Math.min(...doubted.map((one) => one.position)) - 1;
  return { state: { ...state, position, doubted: [] }, back: true };
}

/** The collector took another record: it is well, and those that it refused stay behind. */
export function settleDoubts<S extends Aside>(state: S): S {
  const { doubted, aside, asideCount } = state;
  return {
    ...state,
    doubted: [],
    aside: [...aside, ...doubted].slice(-mostNamed),
    asideCount: asideCount + doubted.length,
  };
}
