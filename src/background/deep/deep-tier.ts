import type { DeepFinder, ScanResult, Scanner } from '../../detect/index.ts';
import { createPolicyScanner } from '../../policy/policy-scanner.ts';
import type { PolicyView } from '../../policy/view.ts';

/** A part of the deep tier that may be missing: a model, a table, a file of fingerprints. */
export interface DeepSource {
  /** A name of ours for status and events, for example `names`. */
  readonly name: string;
  /** Rejects when what it needs does not load or does not fit; the reason is never shown. */
  readonly load: () => Promise<DeepFinder>;
}

export interface DeepAnswer {
  readonly result: ScanResult;
  /** Names of the sources that could not be loaded: their silence says nothing. */
  readonly missing: readonly string[];
}

export interface DeepTier {
  /** Scans with everything, under the policy in force; `time` in milliseconds. */
  scan(text: string, time?: number): Promise<DeepAnswer>;
}

export interface DeepTierIn {
  /** The policy in force. */
  readonly view: () => Promise<PolicyView>;
  /** What this policy asks for, beside what every policy has. */
  readonly sources: (view: PolicyView) => readonly DeepSource[];
  /** A source failed; called once for each until it loads. */
  readonly failed: (name: string) => void;
  /** Milliseconds, monotonic. */
  readonly now: () => number;
}

interface Loaded {
  readonly view: PolicyView;
  readonly scanner: Scanner;
  readonly missing: readonly string[];
  readonly at: number;
}

/** Milliseconds a scan may take: nobody waits longer (`deepWait` of a policy ends at 2000). */
const limit = 2000;
/** Milliseconds after which a source that failed is tried again. */
const retryAfter = 60_000;

/**
 * The deep tier lives in the worker, which has the memory for models and tables. A source that fails
 * takes nothing else with it: the rest goes on, and every answer says what was missing.
 */
export function createDeepTier({ view, sources, failed, now }: DeepTierIn): DeepTier {
  const told = new Set<string>();
  let loading: { readonly view: PolicyView; readonly loaded: Promise<Loaded> } | null = null;

  const load = async (current: PolicyView): Promise<Loaded> => {
    const missing: string[] = [];
    const finders = await Promise.all(
      sources(current).map(async ({ name, load: loadFinder }) => {
        try {
          const finder = await loadFinder();
          told.delete(name);
          return finder;
        } catch {
          missing.push(name);
          if (!told.has(name)) failed(name);
          told.add(name);
          return null;
        }
      }),
    );
    const present = finders.filter((finder) => finder !== null);
    return { view: current, scanner: createPolicyScanner(current, present), missing, at: now() };
  };

  const loadedFor = async (current: PolicyView): Promise<Loaded> => {
    if (loading?.view === current) {
      const known = await loading.loaded;
      if (known.missing.length === 0 || now() - known.at < retryAfter) return known;
    }
    const loaded = load(current);
    loading = { view: current, loaded };
    return loaded;
  };

  return {
    async scan(text, time = limit) {
      const { scanner, missing } = await loadedFor(await view());
      return { result: scanner.scan(text, { now, limit: time }), missing };
    },
  };
}
