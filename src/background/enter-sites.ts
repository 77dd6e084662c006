import type { Entered } from '../platform/scripts.ts';
import type { PolicyView } from '../policy/view.ts';
import { pageMatches } from '../sites/hosts.ts';
import { siteForHost } from '../sites/index.ts';

/** A site that a policy adds, where no script runs by the manifest. */
export interface OwnSite {
  /** As the policy calls it. */
  readonly site: string;
  readonly hosts: readonly string[];
  /** Match patterns. */
  readonly matches: readonly string[];
}

type MayEnter = (matches: readonly string[]) => Promise<boolean>;

export interface EnterSitesIn {
  readonly enter: (pages: readonly Entered[]) => Promise<void>;
  readonly mayEnter: MayEnter;
  /** A site of the policy's own may not be entered: nobody granted it. */
  readonly refused: (site: string) => Promise<void>;
}

/**
 * Runs guard and gate where the manifest cannot say so: on single pages of a host, and on the sites
 * that a policy adds, each as far as the browser allows it.
 */
export async function enterSites(view: PolicyView, deps: EnterSitesIn): Promise<void> {
  const closed = await closedSites(view, deps.mayEnter);
  for (const { site } of closed) await deps.refused(site);
  const open = ownSites(view).filter(({ site }) => !closed.some((one) => one.site === site));
  const own = open.map(({ site, matches }) => ({ id: `own-${site}`, matches, whole: true }));
  await deps.enter([{ id: 'pages', matches: pageMatches, whole: false }, ...own]);
}

/** Sites of the policy's own that nobody granted. */
export async function closedSites(
  view: PolicyView,
  mayEnter: MayEnter,
): Promise<readonly OwnSite[]> {
  const own = ownSites(view);
  const open = await Promise.all(own.map(({ matches }) => mayEnter(matches)));
  return own.filter((_, at) => !open[at]);
}

function ownSites({ siteRecords }: PolicyView): readonly OwnSite[] {
  return Object.entries(siteRecords).flatMap(([site, { hosts: all = [] }]) => {
    // A described host has its scripts by the manifest; twice would be two guards.
    const hosts = all.filter((host) => !isDescribed(host));
    const matches = hosts.map((host) => `https://${host}/*`);
    return hosts.length > 0 ? [{ site, hosts, matches }] : [];
  });
}

function isDescribed(host: string): boolean {
  return siteForHost(host.replace(/^\*\./, '')) !== null;
}
