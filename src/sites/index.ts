import { chatgpt } from './chatgpt.ts';
import { claude } from './claude.ts';
import { gemini } from './gemini.ts';
import { msCopilot } from './ms-copilot.ts';
import { perplexity } from './perplexity.ts';
import type { Site } from './site.ts';

/** Every site this version describes. */
export const sites: readonly Site[] = [chatgpt, claude, gemini, msCopilot, perplexity];

/** The site whose page lives on this host, or null. Upload and API hosts are no pages. */
export function siteForHost(host: string): Site | null {
  const name = host.toLowerCase();
  return sites.find((site) => site.hosts.some((pattern) => hostMatches(pattern, name))) ?? null;
}

/** As in match patterns: `*.x` is x and everything below it. */
function hostMatches(pattern: string, host: string): boolean {
  if (!pattern.startsWith('*.')) return pattern === host;
  const base = pattern.slice(2);
  return host === base || host.endsWith(`.${base}`);
}

/** Match patterns of the pages that guard and gate run in. */
export const contentMatches: string[] = sites.flatMap((site) =>
  site.hosts.map((host) => `https://${host}/*`),
);

/**
 * Match patterns of every host that receives text or files. A WebSocket handshake matches `wss`
 * patterns only, so each host is named twice.
 */
export const hostPermissions: string[] = sites
  .flatMap((site) => [...site.hosts, ...site.apiHosts])
  .flatMap((host) => [`https://${host}/*`, `wss://${host}/*`]);
