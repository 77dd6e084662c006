import type { Stored } from '../platform/storage.ts';

interface WelcomeIn {
  /** Somebody installed this, and nobody was welcomed yet. */
  readonly due: Stored<boolean>;
  /** `normal`: by a person, from a store. */
  readonly installType: () => Promise<string>;
  readonly policy: () => Promise<{
    /** Settings of an organisation may still arrive. */
    readonly pending: boolean;
    readonly managed: boolean;
    /** What the policy says about it; null: nothing. */
    readonly welcome: boolean | null;
  }>;
  readonly open: () => Promise<void>;
}

/**
 * Opens the welcome page once after an install: for the person who installed it, and in a managed
 * browser only where the policy says so.
 */
export function welcome({ due, installType, policy, open }: WelcomeIn): () => Promise<void> {
  return async () => {
    if (!(await due.getValue())) return;
    const { pending, managed, welcome: wanted } = await policy();
    if (pending) return;
    const byPerson = !managed && (await installType()) === 'normal';
    // The policy of a managed browser may come later, with its word on it.
    if (managed && wanted === null) return;
    await due.setValue(false);
    if (wanted ?? byPerson) await open();
  };
}
