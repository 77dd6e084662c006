import type { Recorded } from '../../events/link.ts';
import type { Stored } from '../../platform/storage.ts';
import { encode, type Format } from './encode.ts';
import { type Answer, post } from './post.ts';
import { type Aside, doubt, nothingAside, settleDoubts } from './set-aside.ts';

/** Where records go, as policy and managed settings say. */
export interface ForwardSettings {
  readonly url: string;
  readonly format: Format;
  /** From managed settings, never from a policy. */
  readonly token: string | null;
  /** Records and bytes of a batch at most, and seconds between two rounds. */
  readonly events: number;
  readonly bytes: number;
  readonly seconds: number;
}

/** The queue is the log itself; this is how far the collector has it. */
export interface ForwardState extends Aside {
  /** Address that the position is about; another one begins at the end of what it has not seen. */
  readonly url: string;
  /** Position in the log, of the generation it was read from. */
  readonly position: number;
  readonly generation: number;
  /** End of the batch under way: tried again it must be the same records, under the same key. */
  readonly until: number | null;
  readonly failures: number;
  /** Milliseconds since the epoch before which nothing is tried. */
  readonly notBefore: number;
  /** Why the last try failed, in a name of ours; null when it did not. */
  readonly trouble: string | null;
}

export const nothingForwarded: ForwardState = {
  ...nothingAside,
  url: '',
  position: 0,
  generation: 0,
  until: null,
  failures: 0,
  notBefore: 0,
  trouble: null,
};

interface Parts {
  readonly state: Stored<ForwardState>;
  readonly generation: Pick<Stored<number>, 'getValue'>;
  /** Null where nothing is forwarded. */
  readonly settings: () => Promise<ForwardSettings | null>;
  readonly read: (
    after: number,
    limit: number,
  ) => Promise<readonly { readonly position: number; readonly record: Recorded }[]>;
  readonly fetch: typeof globalThis.fetch;
  readonly now: () => number;
  /** 0..1 */
  readonly random: () => number;
  /** Have {@link Forwarder.run} called in so many minutes, by a worker that may not run yet. */
  readonly schedule: (minutes: number) => Promise<void>;
  /**
   * The collector refuses: a name of ours, told once for each kind of trouble, and how many records
   * stay behind for it.
   */
  readonly report: (trouble: string, count: number) => Promise<void>;
}

export interface Forwarder {
  /** Sends what is new, batch by batch, until there is nothing left or something fails. */
  run(): Promise<void>;
}

/** Milliseconds; the wait doubles with each failure up to the longest. */
const firstWait = 30_000;
const longestWait = 6 * 3_600_000;
/** Batches of one run; a browser that was offline for weeks must not send for an hour at once. */
const mostBatches = 200;

/**
 * Sends the log to the organisation's collector. Its position is stored only after a batch was taken,
 * so a worker that dies sends the same batch again, under the same key: a collector that knows the key
 * (or the ids of the records) holds each record once. Nobody ever waits for it.
 */
export function forwarder(parts: Parts): Forwarder {
  let running: Promise<void> | null = null;

  const next = async (): Promise<'more' | 'done'> => {
    const settings = await parts.settings();
    if (!settings) return 'done';
    const state = await known(settings);
    if (parts.now() < state.notBefore && state.notBefore - parts.now() <= longestWait * 4) {
      await parts.schedule(minutes(state.notBefore - parts.now()));
      return 'done';
    }
    return send(settings, state);
  };

  /** Another address or another store begins anew. */
  const known = async ({ url }: ForwardSettings): Promise<ForwardState> => {
    const state = await parts.state.getValue();
    const generation = await parts.generation.getValue();
    const same = state.url === url && state.generation === generation;
    return { ...nothingForwarded, ...(same ? state : { url, generation }) };
  };

  const send = async (settings: ForwardSettings, state: ForwardState): Promise<'more' | 'done'> => {
    const { url, format, token, seconds, events } = settings;
    const read = fitting(await parts.read(state.position, events), settings);
    const { until } = state;
    const rows = until === null ? read : read.filter(({ position }) => position <= until);
    const last = (rows.length > 0 ? rows : read).at(-1);
    if (!last) {
      await parts.schedule(jittered(seconds) / 60);
      return 'done';
    }
    const underWay = { ...state, until: last.position };
    if (until !== last.position) await parts.state.setValue(underWay);
    const records = read.filter(({ position }) => position <= last.position);
    const encoded = encode(
      records.map(({ record }) => record),
      format,
    );
    const key = keyOf(records.map(({ record }) => record));
    const answer: Answer = encoded
      ? await post(url, encoded, key, token, parts.fetch, parts.now)
      : { kind: 'taken', rejected: 0 };
    if (answer.kind === 'later') {
      await wait(underWay, answer.why, answer.after);
      return 'done';
    }
    if (answer.kind === 'taken') {
      await take(underWay, last.position, answer.rejected, encoded !== null);
      return 'more';
    }
    if (records.length > 1) {
      const half = records[Math.ceil(records.length / 2) - 1];
      await parts.state.setValue({ ...underWay, until: half?.position ?? null });
      return 'more';
    }
    return leaveBehind(underWay, last, answer.why);
  };

  /** @param asked false where there was nothing to send: that proves nothing of the collector. */
  const take = async (
    underWay: ForwardState,
    position: number,
    rejected: number,
    asked: boolean,
  ): Promise<void> => {
    const trouble = rejected > 0 ? 'partly-rejected' : null;
    const left = asked ? underWay.doubted.length : 0;
    // Told before it is noted: a worker that dies between the two tells it twice, and never not.
    if (trouble !== null) await parts.report(trouble, rejected);
    if (left > 0) await parts.report('set-aside', left);
    const taken = { position, until: null, failures: 0, notBefore: 0, trouble };
    await parts.state.setValue({ ...(asked ? settleDoubts(underWay) : underWay), ...taken });
  };

  /** A record that is refused although it was sent alone holds up no other. */
  const leaveBehind = async (
    underWay: ForwardState,
    { position, record }: { readonly position: number; readonly record: Recorded },
    why: string,
  ): Promise<'more' | 'done'> => {
    const { state, back } = doubt(underWay, { position, id: record.event.id, why });
    if (back) {
      await wait({ ...state, until: null }, why, null);
      return 'done';
    }
    if (why !== underWay.trouble) await parts.report(why, 1);
    await parts.state.setValue({ ...state, until: null, trouble: why });
    return 'more';
  };

  const wait = async (state: ForwardState, trouble: string, said: number | null): Promise<void> => {
    const failures = state.failures + 1;
    const grown = Math.min(firstWait * 2 ** Math.min(failures - 1, 20), longestWait);
    const pause = Math.max(said ?? 0, grown * (0.5 + parts.random() / 2));
    const notBefore = parts.now() + pause;
    await parts.state.setValue({ ...state, failures, notBefore, trouble });
    await parts.schedule(minutes(pause));
    // Being offline is no news; a collector that refuses us is.
    if (trouble !== state.trouble && trouble !== 'unreachable') await parts.report(trouble, 1);
  };

  const jittered = (seconds: number): number => seconds * (0.75 + parts.random() / 2);

  const runOnce = async (): Promise<void> => {
    for (let batch = 0; batch < mostBatches; batch += 1) {
      // oxlint-disable-next-line no-await-in-loop -- the next batch only after this one was taken
      if ((await next()) === 'done') return;
    }
    await parts.schedule(1);
  };

  return {
    run: () => {
      running ??= runOnce().finally(() => {
        running = null;
      });
      return running;
    },
  };
}

/** The same for the same records, in whatever worker. */
function keyOf(records: readonly Recorded[]): string {
  const [first, last] = [records[0]?.link, records.at(-1)?.link];
  return `${first?.hash.slice(0, 32)}-${last?.hash.slice(0, 32)}-${records.length}`;
}

function minutes(milliseconds: number): number {
  return Math.max(0.5, milliseconds / 60_000);
}

/** As many as the policy's bytes allow, at least one; estimated by our own lines. */
function fitting<T extends { readonly record: Recorded }>(
  rows: readonly T[],
  { bytes, format }: ForwardSettings,
): readonly T[] {
  let sum = 0;
  const end = rows.findIndex(({ record }) => {
    sum += encode([record], format)?.body.length ?? 0;
    return sum > bytes;
  });
  return end < 0 ? rows : rows.slice(0, Math.max(1, end));
}
