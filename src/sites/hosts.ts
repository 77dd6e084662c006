import { sites } from './index.ts';

/** Match patterns of the hosts that guard and gate run on. */
export const contentMatches: string[] = sites
  .filter(({ entered }) => entered === null)
  .flatMap(({ hosts }) => hosts.map((host) => `https://${host}/*`));

/**
 * Match patterns of single pages. The manifest cannot name them: scripts that also run in frames
 * without an address have to run on whole hosts.
 */
export const pageMatches: string[] = sites.flatMap(({ entered }) =>
  (entered ?? []).map((page) => `https://${page}`),
);

/**
 * Match patterns of every host that receives text or files. A WebSocket handshake matches `wss`
 * patterns only, so each host is named twice.
 */
export const hostPermissions: string[] = [
  ...new Set(sites.flatMap(({ hosts, apiHosts }) => [...hosts, ...apiHosts])),
].flatMap((host) => [`https://${host}/*`, `wss://${host}/*`]);
