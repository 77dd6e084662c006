import { readTagKey } from '../../detect/tags/tag-key.ts';
import { isStale } from '../../policy/stale-rules.ts';
import type { PolicyWarning } from '../../protocol/policy-status.ts';
import type { Floor } from './floor.ts';
import type { Held } from './hold.ts';
import type { FetchRecord } from './intake.ts';
import { loosened } from './loosened.ts';
import type { ManagedSettings } from './managed-settings.ts';

interface Fetching {
  /** Where a first policy was fetched from in vain; null where one is here, or not yet tried. */
  readonly awaited: string | null;
  readonly clock: FetchRecord['clock'];
}

/** What is not as whoever made the policy and the settings thinks; for people and for events. */
export function warningsOf(
  { view, document, shelved }: Held,
  floor: Floor,
  { missing, tagKey }: ManagedSettings,
  { awaited, clock }: Fetching,
  now: number,
): readonly PolicyWarning[] {
  const raised = floor.rules.length > 0 && shelved ? loosened(view, view.floor) : [];
  const own = new Set(floor.rules.map(({ id }) => id));
  const all: readonly (PolicyWarning | false)[] = [
    { kind: 'floor', names: raised.filter((id) => own.has(id)) },
    floor.problem !== null && { kind: 'floor-unreadable', names: [floor.problem.path] },
    awaited !== null && clock === null && { kind: 'pending', names: [hostOf(awaited)] },
    { kind: 'missing', names: missing },
    isStale(document, now) && { kind: 'stale', names: [document.whenStale ?? 'keep'] },
    readTagKey(tagKey ?? '') === null && {
      kind: 'tag-key',
      names: view.exceptions.filter(({ tags }) => tags.length > 0).map(({ id }) => id),
    },
    clock !== null && { kind: 'clock', names: [clock] },
  ];
  return all.filter((one) => one !== false && one.names.length > 0) as PolicyWarning[];
}

/** An address that cannot be read is named as it is: whoever set it should see it. */
function hostOf(url: string): string {
  return URL.parse(url)?.host || url;
}
