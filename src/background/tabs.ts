import type { Coverage, SiteStatus } from '../protocol/messages.ts';
import type { Stored } from '../platform/storage.ts';
import { kept } from './kept.ts';

/** The last word of each gate, by tab and frame. */
export type TabStatuses = Readonly<Record<string, Readonly<Record<string, SiteStatus>>>>;

export interface Tabs {
  report(tabId: number, frameId: number, status: SiteStatus): Promise<void>;
  /** The tab closed or shows another address. True if anything was known of it. */
  forget(tabId: number): Promise<boolean>;
  /** Null where no gate spoke up: not a site we look after. */
  status(tabId: number): Promise<SiteStatus | null>;
  /** The last word of every gate in every open tab. */
  all(): Promise<readonly SiteStatus[]>;
}

/** Worst first. A tab is as well as its worst document: one uncovered frame is where text leaves. */
const worst: readonly Coverage[] = ['degraded', 'active', 'waiting', 'off'];

/** Which of them says more of what was not covered. */
export function worse(one: Coverage, other: Coverage): Coverage {
  return worst.indexOf(one) < worst.indexOf(other) ? one : other;
}

/** Kept in session storage, so that a restarted worker still knows the open tabs. */
export function tabs(stored: Stored<TabStatuses>): Tabs {
  const all = kept(stored);
  return {
    report: async (tabId, frameId, status) => {
      await all.change((known) => ({
        ...known,
        [tabId]: { ...known[tabId], [frameId]: status },
      }));
    },
    forget: async (tabId) => {
      let existed = false;
      await all.change((known) => {
        existed = Object.hasOwn(known, tabId);
        const { [tabId]: _gone, ...others } = known;
        return existed ? others : known;
      });
      return existed;
    },
    status: async (tabId) => {
      const frames = Object.values((await all.read())[tabId] ?? {});
      const rank = ({ coverage }: SiteStatus) => worst.indexOf(coverage);
      return frames.toSorted((a, b) => rank(a) - rank(b))[0] ?? null;
    },
    all: async () => Object.values(await all.read()).flatMap((frames) => Object.values(frames)),
  };
}
