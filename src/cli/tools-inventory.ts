import type { Tally } from '../events/tally.ts';
import type { PolicyDocument } from '../policy/schema.ts';

export interface InventoryRow {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly prompts: number;
  readonly stopped: number;
  readonly personal: number;
  /** Times somebody asked for a review. */
  readonly requested: number;
}

/** Tools that were used or that the policy lists; the unknown ones first, by use. */
export function inventory(tally: Tally, policy: PolicyDocument | null): readonly InventoryRow[] {
  const listed = new Map((policy?.tools ?? []).map((tool) => [tool.id, tool]));
  const ids = new Set([...tally.tools.keys(), ...tally.requested.keys(), ...listed.keys()]);
  const none = { prompts: 0, stopped: 0, personal: 0 };
  return [...ids]
    .map((id) => ({
      id,
      name: listed.get(id)?.name ?? id,
      status: listed.get(id)?.status ?? (policy ? 'not listed' : '–'),
      ...(tally.tools.get(id) ?? none),
      requested: tally.requested.get(id) ?? 0,
    }))
    .toSorted(
      (a, b) =>
        Number(b.status === 'not listed') - Number(a.status === 'not listed') ||
        b.prompts + b.stopped - a.prompts - a.stopped,
    );
}
