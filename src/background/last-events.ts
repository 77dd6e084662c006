import type { ShownEvent } from '../protocol/popup.ts';
import type { PolicyDocument } from '../policy/schema.ts';
import type { EventLog } from './log/event-log.ts';
import { nameOf } from './tools/tool-at.ts';

/** How many a popup has room for. */
const most = 3;

/** What Tidegate last did about somebody's texts, latest first. None where the store cannot be read, which
 * `recording` says. */
export async function lastEvents(
  log: Pick<EventLog, 'query'>,
  policy: PolicyDocument,
): Promise<readonly ShownEvent[]> {
  const answers = await Promise.all(
    ['decision', 'override'].map((kind) =>
      log.query({ kind }, null, most).catch(() => ({ events: [] })),
    ),
  );
  return answers
    .flatMap(({ events }) => events)
    .toSorted((a, b) => Number(a.at < b.at) - Number(a.at > b.at))
    .slice(0, most)
    .map(({ at, tool, site, action, outcome }) => ({
      at,
      tool: nameOf(policy, tool ?? site ?? ''),
      action,
      outcome,
    }));
}
