import { type EventDraft, eventSchema, type LoggedEvent } from '../events/event.ts';
import type { Stored } from '../platform/storage.ts';
import { kept } from './kept.ts';
import type { EventLog } from './log/event-log.ts';
import type { PolicyNews } from './policy/intake.ts';

type PolicyName = EventDraft['policy'];

/** Events that the background itself has to tell. */
export interface OwnEvents {
  policy(news: PolicyNews, inForce: PolicyName): Promise<void>;
  record(
    event: Pick<EventDraft, 'kind' | 'reason' | 'tool' | 'site' | 'outcome' | 'count' | 'account'>,
    inForce: PolicyName,
  ): Promise<void>;
  /** Tries again what a worker before this one could not tell. */
  flush(): Promise<void>;
}

/** Events that wait at most: where the log is broken for good, faults must not fill the storage. */
const most = 100;

/**
 * An event waits in storage until the log has it, so that a worker that dies, or a log that is full,
 * costs none; its id keeps one that was told twice from being stored twice.
 */
export function ownEvents(
  log: EventLog,
  now: () => number,
  queue: Stored<readonly LoggedEvent[]>,
): OwnEvents {
  const waiting = kept(queue);
  const flush = async (): Promise<void> => {
    for (const event of await waiting.read()) {
      // oxlint-disable-next-line no-await-in-loop -- in order
      if (!(await log.record(event))) return;
      // oxlint-disable-next-line no-await-in-loop -- as above
      await waiting.change((events) => events.filter(({ id }) => id !== event.id));
    }
  };
  const record: OwnEvents['record'] = async (event, policy) => {
    const at = new Date(now()).toISOString();
    const made = eventSchema.parse({ id: crypto.randomUUID(), at, policy, ...event });
    await waiting.change((events) => [...events, made].slice(-most));
    await flush();
  };
  return {
    record,
    flush,
    policy: (news, inForce) =>
      record(
        {
          kind: 'policy',
          reason: slug(reasonOf(news)),
        },
        inForce,
      ),
  };
}

function reasonOf(news: PolicyNews): string {
  switch (news.kind) {
    case 'taken':
      return 'taken';
    case 'warning':
      return `${news.warning.kind}:${news.warning.names.join(':')}`;
    case 'refused':
      return `refused:${news.refusal.path || 'file'}:${news.refusal.reason}`;
  }
}

/** An event's reason is a name: lower case, no blanks, 64 characters. */
function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9:]+/g, '-')
    .slice(0, 64);
}
