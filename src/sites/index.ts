import { sites } from './pack/index.ts';
import type { Site } from './site.ts';

export { sites };

/** The site whose page lives on this host, or null. Upload and API hosts are no pages. */
export function siteForHost(host: string): Site | null {
  const name = host.toLowerCase();
  return sites.find((site) => site.hosts.some((pattern) => hostMatches(pattern, name))) ?? null;
}

/** As in match patterns: `*.x` is x and everything below it. */
export function hostMatches(pattern: string, host: string): boolean {
  if (!pattern.startsWith('*.')) return pattern === host;
  const base = pattern.slice(2);
  return host === base || host.endsWith(`.${base}`);
}
