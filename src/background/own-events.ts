import { type EventDraft, eventSchema } from '../events/event.ts';
import type { EventLog } from './log/event-log.ts';
import type { PolicyNews } from './policy/intake.ts';

type PolicyName = EventDraft['policy'];

/** Events that the background itself has to tell. */
export interface OwnEvents {
  policy(news: PolicyNews, inForce: PolicyName): Promise<void>;
  record(event: Pick<EventDraft, 'kind' | 'reason' | 'tool'>, inForce: PolicyName): Promise<void>;
}

export function ownEvents(log: EventLog, now: () => number): OwnEvents {
  const record: OwnEvents['record'] = async (event, policy) => {
    const at = new Date(now()).toISOString();
    await log.record(eventSchema.parse({ id: crypto.randomUUID(), at, policy, ...event }));
  };
  return {
    record,
    policy: (news, inForce) =>
      record(
        {
          kind: 'policy',
          reason:
            news.kind === 'taken'
              ? 'taken'
              : slug(`refused:${news.refusal.path || 'file'}:${news.refusal.reason}`),
        },
        inForce,
      ),
  };
}

/** An event's reason is a name: lower case, no blanks, 64 characters. */
function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9:]+/g, '-')
    .slice(0, 64);
}
