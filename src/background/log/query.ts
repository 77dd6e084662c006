import type { LoggedEvent } from '../../events/event.ts';
import { type LogDatabase, readStep } from './database.ts';
import { type Filter, matches } from './export-page.ts';

/** Records looked at for one answer: a rare combination must not hold the worker. */
const looked = 5_000;

export interface Answer {
  readonly events: readonly LoggedEvent[];
  /** Where to go on, as the next `before`; null at the end. */
  readonly next: string | null;
}

/**
 * Events that match, newest first. The index of one wanted name leads, the others are looked at.
 * @param before what the answer before gave as `next`; null to begin.
 */
export async function query(
  db: LogDatabase,
  filter: Filter,
  before: string | null,
  limit: number,
): Promise<Answer> {
  const step = readStep(db);
  const records = step.objectStore('records');
  const lead = (['rule', 'tool', 'action', 'kind'] as const).find((name) => filter[name]);
  const [from, to] = [filter.from ?? '', filter.to ?? '\uffff'];
  const name = lead && filter[lead];
  const range =
    name === undefined
      ? IDBKeyRange.bound(from, to, false, true)
      : IDBKeyRange.bound([name, from], [name, to], false, true);
  const source = lead ? records.index(lead) : records.index('at');
  const events: LoggedEvent[] = [];
  let cursor = await source.openCursor(range, 'prev');
  const place = before === null ? null : (JSON.parse(before) as [IDBValidKey, number]);
  if (cursor && place) {
    cursor = await cursor.continuePrimaryKey(place[0] as never, place[1]);
    // The mark itself was in the answer before.
    if (cursor && cursor.primaryKey === place[1]) cursor = await cursor.continue();
  }
  let next: string | null = null;
  for (let seen = 0; cursor; seen += 1) {
    if (events.length === limit || seen === looked) break;
    if (matches(cursor.value.event, filter)) events.push(cursor.value.event);
    next = JSON.stringify([cursor.key, cursor.primaryKey]);
    // oxlint-disable-next-line no-await-in-loop -- a cursor goes one step after the other
    cursor = await cursor.continue();
  }
  await step.done;
  return { events, next: cursor ? next : null };
}
