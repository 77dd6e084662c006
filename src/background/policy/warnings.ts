import { isStale } from '../../policy/stale-rules.ts';
import type { PolicyWarning } from '../../protocol/messages.ts';
import type { Floor } from './floor.ts';
import type { Held } from './hold.ts';
import type { FetchRecord } from './intake.ts';
import { loosened } from './loosened.ts';
import type { ManagedSettings } from './managed-settings.ts';

/** What is not as whoever made the policy and the settings thinks; for people and for events. */
export function warningsOf(
  { view, document, shelved }: Held,
  floor: Floor,
  { missing }: ManagedSettings,
  clock: FetchRecord['clock'],
  now: number,
): readonly PolicyWarning[] {
  const raised = floor.rules.length > 0 && shelved ? loosened(view, view.floor) : [];
  const own = new Set(floor.rules.map(({ id }) => id));
  const all: readonly (PolicyWarning | false)[] = [
    { kind: 'floor', names: raised.filter((id) => own.has(id)) },
    floor.problem !== null && { kind: 'floor-unreadable', names: [floor.problem.path] },
    { kind: 'missing', names: missing },
    isStale(document, now) && { kind: 'stale', names: [document.whenStale ?? 'keep'] },
    clock !== null && { kind: 'clock', names: [clock] },
  ];
  return all.filter((one) => one !== false && one.names.length > 0) as PolicyWarning[];
}
