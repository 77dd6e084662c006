import type { ManagedSettings } from './managed-settings.ts';

/** What a person set in the options of an unmanaged install. */
export interface PersonalSettings {
  readonly policyUrl: string | null;
}

/** Who says which policy holds. A person's choice never stands in for the organisation's. */
export type Authority = 'managed' | 'person';

/** Where the policy should come from. */
export type Source =
  | { readonly kind: 'text'; readonly authority: 'managed'; readonly raw: string }
  | { readonly kind: 'url'; readonly authority: Authority; readonly url: string }
  | { readonly kind: 'none' };

/** Managed text, managed address, personal address, nothing (the built-in policy): the first set one. */
export function sourceOf(managed: ManagedSettings, personal: PersonalSettings): Source {
  if (managed.policy !== null) return { kind: 'text', authority: 'managed', raw: managed.policy };
  if (managed.policyUrl !== null)
    return { kind: 'url', authority: 'managed', url: managed.policyUrl };
  if (personal.policyUrl !== null)
    return { kind: 'url', authority: 'person', url: personal.policyUrl };
  return { kind: 'none' };
}
