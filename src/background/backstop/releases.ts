import type { Stored } from '../../platform/storage.ts';
import { kept } from '../kept.ts';

/** When each release ends, by its tag; milliseconds since the epoch, one for each use. */
export type Released = Readonly<Record<string, readonly number[]>>;

type Policy = { readonly id: string; readonly version: number };

/** Texts that a person answered for under one policy. */
export interface Releases {
  /** @param digest see `digestOf` */
  register(digest: string, policy: Policy): Promise<void>;
  /** Whether these texts may go under this policy. One use. */
  use(digest: string, policy: Policy): Promise<boolean>;
}

/** Long enough for a slow page to send, in milliseconds. */
const lifetime = 60_000;
/** More than this at once is a page gone wild. */
const most = 64;

/**
 * Kept until the browser closes and no longer, in memory: as a tag under a key that is as short-lived,
 * so that even there nobody can try texts against it.
 */
export function releases(
  stored: Stored<Released>,
  key: Stored<string>,
  now: () => number,
): Releases {
  const all = kept(stored);
  const secret = kept(key);

  const tagOf = async (digest: string, { id, version }: Policy): Promise<string> => {
    const raw = await secret.change((known) => known || crypto.randomUUID() + crypto.randomUUID());
    const bytes = (text: string) => new TextEncoder().encode(text);
    const hmac = { name: 'HMAC', hash: 'SHA-256' };
    const made = await crypto.subtle.importKey('raw', bytes(raw), hmac, false, ['sign']);
    const tag = await crypto.subtle.sign('HMAC', made, bytes(`${id}@${version}\0${digest}`));
    return btoa(String.fromCharCode(...new Uint8Array(tag)));
  };
  const fresh = (known: Released): [string, readonly number[]][] =>
    Object.entries(known)
      .map(([tag, ends]): [string, readonly number[]] => [tag, ends.filter((end) => end > now())])
      .filter(([, ends]) => ends.length > 0);

  return {
    async register(digest, policy) {
      const tag = await tagOf(digest, policy);
      await all.change((known) => {
        const kept = fresh(known).filter(([other]) => other !== tag);
        const mine = [...(known[tag] ?? []), now() + lifetime];
        return Object.fromEntries([...kept.slice(1 - most), [tag, mine]]);
      });
    },
    async use(digest, policy) {
      const tag = await tagOf(digest, policy);
      let granted = false;
      await all.change((known) => {
        const kept = Object.fromEntries(fresh(known));
        const [used, ...left] = kept[tag] ?? [];
        granted = used !== undefined;
        return granted ? { ...kept, [tag]: left } : kept;
      });
      return granted;
    },
  };
}
