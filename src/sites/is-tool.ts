import type { Site } from './site.ts';

/** Whether this address is the tool itself, and not something else on its host. */
export function isTool(
  { pages }: Pick<Site, 'pages'>,
  { hostname, pathname, search }: Pick<URL, 'hostname' | 'pathname' | 'search'>,
): boolean {
  const address = hostname + pathname + search;
  return pages?.some((glob) => globMatches(glob, address)) ?? true;
}

function globMatches(glob: string, address: string): boolean {
  const parts = glob.split('*').map((part) => part.replace(/[.?+^$()[\]{}|\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(address);
}
