import type { LoggedEvent, SiteState } from '../../events/event.ts';
import { checkpointStatement } from '../../events/jsonl.ts';
import { sign } from '../../events/signing.ts';
import { append, ownEvent } from './append.ts';
import {
  getState,
  type Head,
  type LogDatabase,
  putState,
  readStep,
  type Row,
  write,
  type WriteStep,
} from './database.ts';
import { dayOf } from './day.ts';
import { firstSettings } from './log-settings.ts';

/** Milliseconds. */
const day = 86_400_000;

/**
 * What is due once in a while: a heartbeat a day, the counters of past days as events, and the end of
 * what is older than the retention or more than the log may hold. Each in one transaction, so that a
 * worker that dies leaves it done or not done.
 *
 * @param most records at most.
 * @param sites for the heartbeat, if one is due.
 * @returns whether there was a heartbeat.
 */
export async function maintain(
  db: LogDatabase,
  now: number,
  most: number,
  sites: readonly SiteState[],
): Promise<boolean> {
  let beats = false;
  await write(db, async (step) => {
    const chain = await getState(step, 'current');
    if (chain === undefined) throw new DOMException('a log without a chain', 'NotFoundError');
    const beat = await heartbeat(step, chain, now, sites);
    beats = beat.length > 0;
    await append(step, chain, [...beat, ...(await pastDays(step, now))]);
  });
  await forget(db, now, most);
  return beats;
}

async function heartbeat(
  step: WriteStep,
  chain: string,
  now: number,
  sites: readonly SiteState[],
): Promise<LoggedEvent[]> {
  const today = dayOf(now).name;
  const head = await step.objectStore('heads').get(chain);
  if (!head || (await getState(step, 'heartbeat')) === today) return [];
  await putState(step, 'heartbeat', today);
  const { publicKey: key } = head.key;
  return [await ownEvent(step, now, { kind: 'heartbeat', chain: { key }, sites: [...sites] })];
}

/** Prompts of days that are over: the denominator of every rate. */
async function pastDays(step: WriteStep, now: number): Promise<LoggedEvent[]> {
  const checked = step.objectStore('checked');
  const over = IDBKeyRange.upperBound([dayOf(now).name], true);
  const rows = await checked.getAll(over);
  await checked.delete(over);
  return Promise.all(
    rows.map(({ day: name, tool, channel, count }) =>
      ownEvent(step, now, {
        kind: 'summary',
        // The start of that local day; a day has no finer time.
        at: new Date(`${name}T00:00:00`).toISOString(),
        tool: tool.slice(0, 64),
        channel: channel as LoggedEvent['channel'],
        count,
      }),
    ),
  );
}

async function forget(db: LogDatabase, now: number, most: number): Promise<void> {
  const step = readStep(db);
  const heads = await step.objectStore('heads').getAll();
  const current = await getState(step, 'current');
  const { retentionDays } = (await getState(step, 'settings')) ?? firstSettings;
  const over = (await step.objectStore('records').count()) - most;
  const crowded = over > 0 ? await positionAt(step, over) : 0;
  const oldest = new Date(now - retentionDays * day).toISOString();
  const latest = new Date(now + day).toISOString();
  const ends: { head: Head; last: Row | null; whole: boolean }[] = [];
  for (const head of heads) {
    let last: Row | null = null;
    let whole = head.chain !== current;
    const records = step.objectStore('records').index('chain');
    const range = IDBKeyRange.bound([head.chain], [head.chain, []]);
    // oxlint-disable-next-line no-await-in-loop -- a cursor goes one step after the other
    for (let at = await records.openCursor(range); at; at = await at.continue()) {
      const { position = 0, event } = at.value;
      if (event.at < oldest || position <= crowded) last = at.value;
      // Written while the clock was wrong: as old as what stands around it.
      else if (event.at <= latest && !(whole && event.kind === 'checkpoint')) {
        whole = false;
        break;
      }
    }
    ends.push({ head, last, whole });
  }
  await step.done;
  for (const { head, last, whole } of ends) {
    // oxlint-disable-next-line no-await-in-loop -- one chain after the other
    if (whole) await forgetChain(db, head);
    // oxlint-disable-next-line no-await-in-loop -- as above
    else if (last) await forgetUpTo(db, head, last, now);
  }
}

/** The position of the n-th record. */
async function positionAt(step: ReturnType<typeof readStep>, n: number): Promise<number> {
  const cursor = await step.objectStore('records').openKeyCursor();
  if (!cursor) return 0;
  const there = n > 1 ? await cursor.advance(n - 1) : cursor;
  return there?.primaryKey ?? 0;
}

const chainRange = (chain: string, through: number) =>
  IDBKeyRange.bound([chain, 0], [chain, through]);

/** Nothing of it is left but marks of what went before: it ends without one. */
async function forgetChain(db: LogDatabase, { chain, seq }: Head): Promise<void> {
  await write(db, async (step) => {
    await removeRows(step, chain, seq);
    await step.objectStore('heads').delete(chain);
  });
}

async function forgetUpTo(db: LogDatabase, head: Head, last: Row, now: number): Promise<void> {
  const { chain, key } = head;
  const signature = await sign(checkpointStatement(chain, last.seq, last.hash), key);
  await write(db, async (step) => {
    // Another worker of ours may have been first.
    if (!(await step.objectStore('records').get(last.position ?? 0))) return;
    await removeRows(step, chain, last.seq);
    const mark = await ownEvent(step, now, {
      kind: 'checkpoint',
      reason: 'retention',
      chain: {
        key: key.publicKey,
        checkpoint: { through: last.seq, hash: last.hash, signature },
      },
    });
    await append(step, chain, [mark]);
  });
}

async function removeRows(step: WriteStep, chain: string, through: number): Promise<void> {
  const records = step.objectStore('records');
  const keys = await records.index('chain').getAllKeys(chainRange(chain, through));
  await Promise.all(keys.map((key) => records.delete(key)));
}
