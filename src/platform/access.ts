import { browser } from 'wxt/browser';

const areas = ['local', 'sync', 'managed'] as const;

/** Whether content scripts are kept out of a storage area. */
export interface AreaAccess {
  readonly area: (typeof areas)[number];
  /** False where the browser has no such lock (Firefox): nothing secret may be kept there. */
  readonly locked: boolean;
}

/**
 * The worker's first statement. Without it a content script, and so a compromised site process,
 * reads policies, tokens and keys straight from storage (`session` is locked by default).
 */
export function lockStorage(): Promise<readonly AreaAccess[]> {
  return Promise.all(areas.map(async (area) => ({ area, locked: await lock(area) })));
}

async function lock(area: AreaAccess['area']): Promise<boolean> {
  const storage: Lockable = browser.storage[area];
  if (storage.setAccessLevel === undefined) return false;
  try {
    await storage.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' });
    return true;
  } catch {
    return false;
  }
}

interface Lockable {
  setAccessLevel?(options: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
}
