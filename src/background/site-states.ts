import type { SiteState } from '../events/event.ts';
import type { Stored } from '../platform/storage.ts';
import type { Coverage, SiteStatus } from '../protocol/messages.ts';
import { kept } from './kept.ts';
import { worse } from './tabs.ts';

/** The worst that was seen of each site since the last heartbeat. */
export type SiteStatesSeen = Readonly<Record<string, Coverage>>;

export interface SiteStates {
  /** A gate says how its site is covered. */
  seen(status: SiteStatus): Promise<void>;
  /**
   * Hands the states to `maintain`. Where that made a heartbeat of them they begin anew, with what is
   * open now: a tab that stays open speaks up once.
   */
  beat(maintain: (sites: readonly SiteState[]) => Promise<boolean>): Promise<void>;
}

/** Sites in a heartbeat at most. */
const most = 100;

export function siteStates(
  stored: Stored<SiteStatesSeen>,
  open: () => Promise<readonly SiteStatus[]>,
): SiteStates {
  const seen = kept(stored);
  return {
    seen: async (status) => {
      await seen.change((known) => withStatus(known, status));
    },
    beat: async (maintain) => {
      const told = await seen.read();
      const sites = Object.entries(told).map(([site, state]) => ({ site, state }));
      if (!(await maintain(sites.slice(0, most)))) return;
      const now = (await open()).reduce<SiteStatesSeen>(withStatus, {});
      // What came while the heartbeat was written is told by the next one.
      await seen.change((known) =>
        Object.entries(known).reduce<SiteStatesSeen>(
          (all, [site, coverage]) =>
            coverage === told[site] ? all : withStatus(all, { site, coverage }),
          now,
        ),
      );
    },
  };
}

function withStatus(
  known: SiteStatesSeen,
  { site, coverage }: Pick<SiteStatus, 'site' | 'coverage'>,
): SiteStatesSeen {
  const before = known[site] ?? coverage;
  const now = worse(before, coverage);
  return known[site] === now ? known : { ...known, [site]: now };
}
