import { eventSchema, type EventDraft, type LoggedEvent } from '../../events/event.ts';
import { bodyHash, linkHash } from '../../events/link.ts';
import { getState, type Head, type WriteStep } from './database.ts';
import { firstSettings, type LogSettings } from './log-settings.ts';

/**
 * Adds events at the end of a chain, in this transaction: the hashes are worked out synchronously, so
 * that nothing else can be written between reading the head and moving it. What is there already, by
 * its id, is left as it is.
 *
 * @returns how many were new.
 */
export async function append(
  step: WriteStep,
  chain: string,
  events: readonly LoggedEvent[],
): Promise<number> {
  const records = step.objectStore('records');
  const before = await step.objectStore('heads').get(chain);
  if (!before) throw new DOMException('a chain without a head', 'DataError');
  const ids = records.index('id');
  const known = await Promise.all(events.map(({ id }) => ids.getKey(id)));
  const seen = new Set(events.filter((_, at) => known[at] !== undefined).map(({ id }) => id));
  let head: Head = before;
  const written: Promise<unknown>[] = [];
  for (const event of events) {
    if (seen.has(event.id)) continue;
    seen.add(event.id);
    const { hash: previous } = head;
    const seq = head.seq + 1;
    const hash = linkHash(previous, bodyHash(event));
    head = { ...head, seq, hash };
    written.push(records.add({ chain, seq, previous, hash, event }));
  }
  await Promise.all(written);
  if (head !== before) await step.objectStore('heads').put(head);
  return head.seq - before.seq;
}

/** Adds what senders told to the chain that grows, with what the log itself knows. */
export async function appendTold(step: WriteStep, told: readonly LoggedEvent[]): Promise<number> {
  const chain = await getState(step, 'current');
  if (chain === undefined) throw new DOMException('a log without a chain', 'NotFoundError');
  const settings = (await getState(step, 'settings')) ?? firstSettings;
  const device = await deviceOf(step, settings);
  return append(
    step,
    chain,
    told.map((event) => stamped(event, settings, device)),
  );
}

/** An event of the log's own. */
export async function ownEvent(
  step: WriteStep,
  now: number,
  event: Omit<EventDraft, 'id' | 'at' | 'policy'> & { readonly at?: string },
): Promise<LoggedEvent> {
  const settings = (await getState(step, 'settings')) ?? firstSettings;
  const made = eventSchema.parse({
    id: crypto.randomUUID(),
    at: new Date(now).toISOString(),
    policy: settings.policy,
    ...event,
  });
  return { ...stamped(made, settings, await deviceOf(step, settings)), chain: made.chain };
}

async function deviceOf(step: WriteStep, settings: LogSettings): Promise<string | null> {
  if (settings.identity === 'label') return settings.label;
  return settings.identity === 'pseudonym' ? ((await getState(step, 'pseudonym')) ?? null) : null;
}

const minute = 60_000;

function stamped(event: LoggedEvent, settings: LogSettings, device: string | null): LoggedEvent {
  const time = Date.parse(event.at);
  // One form of time, so that indexes sort by time and not by time zone.
  const exact = settings.identity === 'none' ? time - (time % minute) : time;
  return {
    ...event,
    at: new Date(exact).toISOString(),
    // Half a surrogate pair, where a reason was cut, has no hash.
    justification: event.justification?.toWellFormed() ?? null,
    device,
    extension: settings.extension,
    chain: null,
  };
}
