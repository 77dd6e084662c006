import type { Stored } from '../../platform/storage.ts';
import type { PolicyStatus, PolicyWarning } from '../../protocol/policy-status.ts';
import { clockSkew } from '../../policy/envelope/date-problem.ts';
import type { Fetched } from './fetch-policy.ts';
import { openBundle, type OpenedPolicy, openText, type PolicyRefusal } from './open-bundle.ts';
import { choose, type Shelf, type ShelvedPolicy, take } from './shelf.ts';
import type { Source } from './source.ts';

/** How fetching went; kept so that a restarted worker and the options page know. */
export interface FetchRecord {
  readonly lastFetch: PolicyStatus['lastFetch'];
  readonly refused: PolicyStatus['refused'];
  /** Failed fetches in a row. */
  readonly failures: number;
  /** What the last answer told about this computer's clock; null: nothing bad. */
  readonly clock: 'off' | 'unsure' | null;
  /** What all this is about: an address, `text` or `none`. Another source starts afresh. */
  readonly from: string;
}

export const noFetch: FetchRecord = {
  lastFetch: null,
  refused: null,
  failures: 0,
  clock: null,
  from: 'none',
};

/** What happened on the way to the shelf; becomes an event. */
export type PolicyNews =
  | { readonly kind: 'taken' }
  | { readonly kind: 'warning'; readonly warning: PolicyWarning }
  | { readonly kind: 'refused'; readonly refusal: PolicyRefusal };

export interface IntakeParts {
  readonly shelf: Stored<Shelf>;
  readonly record: Stored<FetchRecord>;
  /** A random name of this install, for roll-outs; empty before the first. It never leaves. */
  readonly installId: Stored<string>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

export interface Intake {
  /** The policy in the managed settings, or of personal choices: in force at once if it is good. */
  fromSettings(source: Extract<Source, { kind: 'text' }>): Promise<readonly PolicyNews[]>;
  /** What the policy server gave. */
  fromServer(
    source: Extract<Source, { kind: 'url' }>,
    fetched: Fetched,
  ): Promise<readonly PolicyNews[]>;
}

/** Decides what goes on the shelf. Whatever is refused leaves the shelf as it was. */
export function intake(parts: IntakeParts): Intake {
  const at = () => new Date(parts.now()).toISOString();

  const installId = async (): Promise<string> => {
    const known = await parts.installId.getValue();
    if (known !== '') return known;
    const made = crypto.randomUUID();
    await parts.installId.setValue(made);
    return made;
  };
  const note = async (change: Partial<FetchRecord>) => {
    await parts.record.setValue({ ...(await parts.record.getValue()), ...change });
  };

  const shelve = async (
    opened: OpenedPolicy,
    from: Pick<ShelvedPolicy, 'authority' | 'url'>,
  ): Promise<PolicyNews> => {
    const { authority, url } = from;
    const policy = { authority, url, raw: opened.raw, since: at() };
    await parts.shelf.setValue(take(await parts.shelf.getValue(), policy, opened.policy.version));
    return { kind: 'taken' };
  };

  /** A bad file stays bad for days: it is news once, not every hour. */
  const refuse = async ({ path, reason }: PolicyRefusal): Promise<readonly PolicyNews[]> => {
    const { refused: known } = await parts.record.getValue();
    if (known?.path === path && known.reason === reason) return [];
    await note({ refused: { at: at(), path, reason } });
    return [{ kind: 'refused', refusal: { path, reason } }];
  };

  return {
    fromSettings: async ({ raw, authority }) => {
      const { current } = await parts.shelf.getValue();
      const known = current?.url === null && current.authority === authority;
      if (known && current.raw === raw) return [];
      const opened = openText(raw, 'policy');
      if (opened.kind === 'refused') return refuse(opened);
      const news = await shelve(opened, { authority, url: null });
      await note({ refused: null });
      return [news];
    },
    fromServer: async (source, fetched) => {
      const { failures } = await parts.record.getValue();
      if (fetched.kind === 'failed') {
        await note({ lastFetch: { at: at(), result: fetched.reason }, failures: failures + 1 });
        return [];
      }
      const shelf = await parts.shelf.getValue();
      const keys = 'problem' in source.keys ? [] : source.keys;
      const bundle = await openBundle(fetched.text, keys);
      const time = parts.now();
      const { chosen, refused } = await choose(bundle, shelf, source.url, await installId(), time);
      const { current } = shelf;
      const unchanged = current?.url === source.url && current.raw === chosen?.raw;
      const taken = chosen && !unchanged ? [await shelve(chosen, source)] : [];
      const result = unchanged ? 'unchanged' : chosen ? 'taken over' : 'refused';
      // A server that serves garbage is asked again soon, like one that is down.
      const { date } = fetched;
      const dated = refused?.path === 'issuedAt' || refused?.path === 'expiresAt';
      const off = date !== null && Math.abs(date - time) > clockSkew;
      const clock = off ? 'off' : dated && date === null ? 'unsure' : null;
      await note({ lastFetch: { at: at(), result }, failures: chosen ? 0 : failures + 1, clock });
      if (refused) return [...taken, ...(await refuse(refused))];
      await note({ refused: null });
      return taken;
    },
  };
}
