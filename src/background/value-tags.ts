import { valueTagger } from '../detect/tags/value-tag.ts';
import { taggedDetectors } from '../policy/tagged-detectors.ts';
import type { Context, PolicyView } from '../policy/view.ts';

/** A value that was found, as its detector normalises it. */
export interface FoundValue {
  readonly detector: string;
  readonly value: string;
}

/** The tags by which a policy excepts values. The key to them never leaves the worker. */
export interface ValueTags {
  /** For `decide` in the worker; undefined where the policy excepts no values, or nobody has the key. */
  tagOf(): Promise<Context['tagOf']>;
  /**
   * For a gate, in the order asked. Only what the policy excepts has an answer: nobody learns here
   * what the tag of any other value is.
   */
  excepted(values: readonly FoundValue[]): Promise<readonly (string | null)[]>;
}

export interface ValueTagsIn {
  readonly view: () => Promise<PolicyView>;
  /** Null: there is none, and no value is excepted. */
  readonly tagKey: () => Promise<Uint8Array | null>;
}

export function valueTags({ view, tagKey }: ValueTagsIn): ValueTags {
  const tagOf = async (): Promise<Context['tagOf']> => {
    if (taggedDetectors(await view()).size === 0) return undefined;
    const key = await tagKey();
    return key === null ? undefined : valueTagger(key);
  };
  return {
    tagOf,
    async excepted(values) {
      const tag = await tagOf();
      const named = new Set((await view()).exceptions.flatMap(({ tags }) => tags));
      return values.map(({ detector, value }) => {
        const own = tag?.(detector, value) ?? null;
        return own !== null && named.has(`${detector}:${own}`) ? own : null;
      });
    },
  };
}
