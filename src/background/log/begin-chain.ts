import { nothingBefore } from '../../events/link.ts';
import { createSigningKey } from '../../events/signing.ts';
import { append, ownEvent } from './append.ts';
import { getState, type Head, type LogDatabase, putState, readStep, write } from './database.ts';
import { firstSettings } from './log-settings.ts';

/** How far a log had come, kept outside of it: browsers begin a broken store anew without a word. */
export interface LogMark {
  readonly generation: number;
  readonly chain: string;
  readonly seq: number;
}

/** Milliseconds. */
const day = 86_400_000;

/**
 * Makes sure that a chain is there to grow. A log that belongs to nobody begins another one, with a
 * key and a name that say nothing of the one before, when a retention period is over; and so does
 * every log when the policy changes whose records these are.
 *
 * A first chain says in its genesis why it is one: `installed`; `set-aside` where the store before
 * could not be used any more; `lost` where there were records that are gone. Both are also told as
 * coverage, which goes wherever records go.
 *
 * @returns the chain that grows.
 */
export async function beginChain(
  db: LogDatabase,
  now: number,
  generation: number,
  mark: LogMark | null,
): Promise<LogMark> {
  const known = readStep(db);
  const current = await getState(known, 'current');
  const settings = (await getState(known, 'settings')) ?? firstSettings;
  const head = current === undefined ? undefined : await known.objectStore('heads').get(current);
  await known.done;
  if (current !== undefined && !head) throw new DOMException('a chain without a head', 'DataError');
  const age = head ? now - head.begun : 0;
  const { identity, retentionDays } = settings;
  // A clock that jumped ahead and back must not keep one name for years.
  const over = identity === 'none' && Math.abs(age) >= retentionDays * day;
  const lost = isLost(head, generation, mark);
  if (head && head.identity === identity && !over && !lost)
    return { generation, chain: head.chain, seq: head.seq };

  // Outside of any transaction: one ends when something else is waited for.
  const key = await createSigningKey();
  const chain = crypto.randomUUID();
  const first = generation > 0 ? 'set-aside' : 'installed';
  const why = lost ? 'lost' : head ? 'rotated' : first;
  return write(db, async (step) => {
    // Another worker of ours may have been first.
    const there = await getState(step, 'current');
    const grown = there === undefined ? undefined : await step.objectStore('heads').get(there);
    if (there !== current && grown) return { generation, chain: grown.chain, seq: grown.seq };
    const empty = { seq: -1, hash: nothingBefore };
    await step.objectStore('heads').put({ chain, ...empty, begun: now, identity, key });
    await putState(step, 'current', chain);
    const genesis = await ownEvent(step, now, {
      kind: 'genesis',
      reason: why,
      chain: { key: key.publicKey },
    });
    const gap =
      why === 'lost' || why === 'set-aside'
        ? [await ownEvent(step, now, { kind: 'coverage', reason: `log:${why}` })]
        : [];
    const seq = await append(step, chain, [genesis, ...gap]);
    return { generation, chain, seq: seq - 1 };
  });
}

/** Whether the store holds less than it did: nothing at all, or a chain that is shorter. */
function isLost(head: Head | undefined, generation: number, mark: LogMark | null): boolean {
  if (mark?.generation !== generation) return false;
  return !head || (head.chain === mark.chain && head.seq < mark.seq);
}
