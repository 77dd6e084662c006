import type { Stored } from '../../platform/storage.ts';
import { diffPolicies } from '../../policy/diff-policies.ts';
import type { PolicyChange } from '../../protocol/policy-status.ts';
import type { Held } from './hold.ts';

const longest = 10;

/** The last changes of what is in force, newest first. */
export interface History {
  /** Looks whether what holds now is another policy than the last one that is known. */
  note(before: Held, after: Held, at: string): Promise<void>;
  list(): Promise<readonly PolicyChange[]>;
}

export function history(stored: Stored<readonly PolicyChange[]>): History {
  return {
    list: () => stored.getValue(),
    async note(before, after, at) {
      const all = await stored.getValue();
      const now = nameOf(after);
      // A fresh install begins with the built-in policy: that is no change.
      const last = all[0] ?? nameOf({ ...before, shelved: null });
      if (same(last, now)) return;
      const count = { stricter: 0, looser: 0, open: 0 };
      for (const { direction } of diffPolicies(before.document, after.document))
        count[direction] += 1;
      await stored.setValue([{ at, ...now, ...count }, ...all].slice(0, longest));
    },
  };
}

type Name = Pick<PolicyChange, 'id' | 'version' | 'source' | 'key'>;

const nameOf = ({ view: { id, version }, shelved, kid }: Held): Name => ({
  id,
  version,
  source: sourceOf(shelved),
  key: kid,
});

/** Where the policy that holds came from. */
export function sourceOf(shelved: Held['shelved']): PolicyChange['source'] {
  if (shelved === null) return 'built-in';
  if (shelved.url !== null) return 'fetched';
  return shelved.authority === 'person' ? 'own' : 'managed';
}

const same = (a: Name, b: Name): boolean =>
  a.id === b.id && a.version === b.version && a.source === b.source && a.key === b.key;
