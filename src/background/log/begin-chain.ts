import { nothingBefore } from '../../events/link.ts';
import { createSigningKey } from '../../events/signing.ts';
import { append, ownEvent } from './append.ts';
import { getState, type LogDatabase, putState, readStep, write } from './database.ts';
import { firstSettings } from './log-settings.ts';

/** Milliseconds. */
const day = 86_400_000;

/**
 * Makes sure that a chain is there to grow. A log that belongs to nobody begins another one, with a
 * key and a name that say nothing of the one before, when a retention period is over; and so does
 * every log when the policy changes whose records these are.
 *
 * @param why a name of ours for the genesis of a first chain: `installed`, `set-aside`.
 */
export async function beginChain(db: LogDatabase, now: number, why: string): Promise<void> {
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
  if (head && head.identity === identity && !over) return;

  // Outside of any transaction: one ends when something else is waited for.
  const key = await createSigningKey();
  const chain = crypto.randomUUID();
  await write(db, async (step) => {
    // Another worker of ours may have been first.
    if ((await getState(step, 'current')) !== current) return;
    const empty = { seq: -1, hash: nothingBefore };
    await step.objectStore('heads').put({ chain, ...empty, begun: now, identity, key });
    await putState(step, 'current', chain);
    const genesis = await ownEvent(step, now, {
      kind: 'genesis',
      reason: head ? 'rotated' : why,
      chain: { key: key.publicKey },
    });
    await append(step, chain, [genesis]);
  });
}
