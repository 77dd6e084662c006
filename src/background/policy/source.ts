import type { ManagedSettings } from './managed-settings.ts';
import { type PinnedKeys, pinnedKeys } from './pinned-keys.ts';

/** What a person set in the options of an unmanaged install. */
export interface PersonalSettings {
  readonly policyUrl: string | null;
  /** The public key that came with the address, as JSON text. */
  readonly policyKey: string | null;
}

/** Who says which policy holds. A person's choice never stands in for the organisation's. */
export type Authority = 'managed' | 'person';

/** Where the policy should come from. */
export type Source =
  | { readonly kind: 'text'; readonly authority: Authority; readonly raw: string }
  | {
      readonly kind: 'url';
      readonly authority: Authority;
      readonly url: string;
      readonly keys: PinnedKeys;
    }
  | { readonly kind: 'none' };

/**
 * Managed text, managed address, personal address, personal choices, nothing (the built-in policy):
 * the first set one.
 */
export async function sourceOf(
  managed: ManagedSettings,
  personal: PersonalSettings,
  choices: string | null = null,
): Promise<Source> {
  if (managed.policy !== null) return { kind: 'text', authority: 'managed', raw: managed.policy };
  if (managed.policyUrl !== null) {
    const keys = await pinnedKeys(managed.policyKeys);
    return { kind: 'url', authority: 'managed', url: managed.policyUrl, keys };
  }
  if (personal.policyUrl !== null) {
    const keys = await pinnedKeys(personal.policyKey);
    return { kind: 'url', authority: 'person', url: personal.policyUrl, keys };
  }
  if (choices !== null) return { kind: 'text', authority: 'person', raw: choices };
  return { kind: 'none' };
}

/** Why nothing that an address serves could be believed; null where it could. */
export function keyProblem({ keys }: Extract<Source, { kind: 'url' }>): string | null {
  return 'problem' in keys ? keys.problem : null;
}
