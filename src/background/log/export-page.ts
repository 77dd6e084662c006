import { isAboutLog, type LoggedEvent } from '../../events/event.ts';
import { headStatement, toJsonLine, toStubLine, toTrailerLine } from '../../events/jsonl.ts';
import { sign } from '../../events/signing.ts';
import { type LogDatabase, readStep, type Row } from './database.ts';

/** Which records an export or a query is about; what is left out asks for nothing. */
export interface Filter {
  /** ISO 8601 in UTC, the first included, the second not. */
  readonly from?: string;
  readonly to?: string;
  readonly kind?: string;
  readonly tool?: string;
  readonly rule?: string;
  readonly action?: string;
}

export interface Page {
  readonly lines: string;
  readonly next: number | null;
}

const pageSize = 500;

/**
 * The records after a position as lines, and where to go on. The last page ends with a trailer: the
 * signed heads of all chains, without which a file that lost its end could not be told from a whole one.
 */
export async function exportPage(
  db: LogDatabase,
  after: number,
  filter: Filter,
  now: number,
): Promise<Page> {
  const step = readStep(db);
  const records = step.objectStore('records');
  const rows = await records.getAll(IDBKeyRange.lowerBound(after, true), pageSize);
  const ended = rows.length < pageSize;
  const heads = ended ? await step.objectStore('heads').getAll() : [];
  const lines = ended ? await records.count() : 0;
  const firsts = await Promise.all(
    heads.map(async ({ chain }) => {
      const range = IDBKeyRange.bound([chain], [chain, []]);
      return (await records.index('chain').getKey(range)) ?? null;
    }),
  );
  const begins = await Promise.all(firsts.map((key) => (key === null ? null : records.get(key))));
  await step.done;

  const text = rows.map((row) => `${lineOf(row, filter)}\n`).join('');
  if (!ended) return { lines: text, next: rows.at(-1)?.position ?? null };
  if (lines === 0) return { lines: text, next: null };
  const at = new Date(now).toISOString();
  const signed = await Promise.all(
    heads.map(async ({ chain, seq, hash, key }, n) => {
      const head = { chain, first: begins[n]?.seq ?? 0, seq, hash };
      const signature = await sign(headStatement({ at, lines }, head), key);
      return { ...head, key: key.publicKey, signature };
    }),
  );
  return { lines: `${text}${toTrailerLine({ at, lines, heads: signed })}\n`, next: null };
}

export function matches(event: LoggedEvent, filter: Filter): boolean {
  const { from, to, ...names } = filter;
  return (
    (from === undefined || event.at >= from) &&
    (to === undefined || event.at < to) &&
    Object.entries(names).every(
      ([field, wanted]) => wanted === undefined || event[field as keyof typeof names] === wanted,
    )
  );
}

function lineOf({ chain, seq, previous, hash, event }: Row, filter: Filter): string {
  const recorded = { event, link: { chain, seq, previous, hash } };
  // What the log says of itself is needed to verify the rest.
  return isAboutLog(event) || matches(event, filter) ? toJsonLine(recorded) : toStubLine(recorded);
}
