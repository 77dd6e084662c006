import type { Tally } from '../events/tally.ts';
import type { PolicyDocument } from '../policy/schema.ts';
import { toolName } from '../sites/tool-name.ts';

export interface InventoryRow {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  /** Days of browsers on which it was opened. */
  readonly visits: number;
  readonly prompts: number;
  readonly stopped: number;
  readonly personal: number;
  /** Times somebody asked for a review. */
  readonly requested: number;
  /** When its review is due; null where the policy has none, or no date for the next. */
  readonly reviewBy: string | null;
}

/** Tools that were used or that the policy lists; the unknown ones first, by use. */
export function inventory(tally: Tally, policy: PolicyDocument | null): readonly InventoryRow[] {
  const listed = new Map((policy?.tools ?? []).map((tool) => [tool.id, tool]));
  const ids = new Set([...tally.tools.keys(), ...tally.requested.keys(), ...listed.keys()]);
  const none = { visits: 0, prompts: 0, stopped: 0, personal: 0 };
  return [...ids]
    .map((id) => ({
      id,
      name: listed.get(id)?.name ?? toolName(id) ?? id,
      status: listed.get(id)?.status ?? (policy ? 'not listed' : '–'),
      ...(tally.tools.get(id) ?? none),
      requested: tally.requested.get(id) ?? 0,
      reviewBy: listed.get(id)?.review?.reviewBy ?? null,
    }))
    .toSorted(
      (a, b) =>
        Number(b.status === 'not listed') - Number(a.status === 'not listed') || use(b) - use(a),
    );
}

const use = ({ visits, prompts, stopped }: InventoryRow) => visits + prompts + stopped;
