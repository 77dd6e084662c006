import { isIncluded } from '../../policy/envelope/bundle.ts';
import { dateProblem } from '../../policy/envelope/date-problem.ts';
import type { OpenedBundle, OpenedPolicy, PolicyRefusal } from './open-bundle.ts';
import type { Authority, Source } from './source.ts';

/** A policy that was good when it was taken. */
export interface ShelvedPolicy {
  readonly authority: Authority;
  /** Null for the text in the managed settings. */
  readonly url: string | null;
  /** The envelope as it came; it is opened again, and so proven again, by every worker. */
  readonly raw: string;
  /** When it was taken; ISO 8601. */
  readonly since: string;
}

/** What is stored: the last good policy, the one before, and how far each address has come. */
export interface Shelf {
  readonly current: ShelvedPolicy | null;
  readonly previous: ShelvedPolicy | null;
  /** Highest version taken, latest address last. Outlives `current`, so that a detour over another address does not open the way back. */
  readonly accepted: readonly { readonly url: string; readonly version: number }[];
}

export const emptyShelf: Shelf = { current: null, previous: null, accepted: [] };

const mostAddresses = 20;

/** Shelved policies that may hold while this is the source, best first. */
export function usable(shelf: Shelf, source: Source): readonly ShelvedPolicy[] {
  if (source.kind === 'none') return [];
  return [shelf.current, shelf.previous].filter(
    (policy) => policy !== null && policy.authority === source.authority,
  ) as ShelvedPolicy[];
}

/**
 * Which policy of a bundle is to be taken: the highest version that includes this browser, if it
 * does not go back. What else is wrong with the bundle is told beside it.
 */
export async function choose(
  bundle: OpenedBundle,
  shelf: Shelf,
  url: string,
  installId: string,
  now: number,
): Promise<{ readonly chosen: OpenedPolicy | null; readonly refused: PolicyRefusal | null }> {
  const inForce = shelf.current?.raw;
  // What holds already stays, whatever its dates: it says itself what to do when it is stale.
  const late = (one: OpenedPolicy) => (one.raw === inForce ? null : dateProblem(one.policy, now));
  const refused = bundle.refused[0] ?? bundle.policies.map(late).find(Boolean) ?? null;
  const included = await Promise.all(
    bundle.policies.map(({ policy }) => isIncluded(policy.rollout, installId)),
  );
  const [chosen] = bundle.policies
    .filter((one, at) => included[at] && late(one) === null)
    .toSorted((a, b) => b.policy.version - a.policy.version);
  if (chosen === undefined) {
    const left = bundle.policies.length > 0;
    const why = { path: 'rollout', reason: 'no policy in this file is for this browser' };
    return { chosen: null, refused: refused ?? (left ? why : null) };
  }
  const reached = shelf.accepted.find((known) => known.url === url)?.version ?? 0;
  if (chosen.policy.version >= reached) return { chosen, refused };
  const older = `version ${chosen.policy.version} is older than ${reached}, which was in force before`;
  return { chosen: null, refused: { path: 'version', reason: older } };
}

/** The shelf with this policy in front. */
export function take(shelf: Shelf, policy: ShelvedPolicy, version: number): Shelf {
  const { url } = policy;
  const others = shelf.accepted.filter((known) => known.url !== url);
  return {
    current: policy,
    // The same policy from another address does not push out the one before it.
    previous: shelf.current?.raw === policy.raw ? shelf.previous : shelf.current,
    // The text in managed settings needs none: who can write it can also mean to go back.
    accepted: url === null ? shelf.accepted : [...others, { url, version }].slice(-mostAddresses),
  };
}
