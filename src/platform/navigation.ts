import { browser } from 'wxt/browser';

/** A host with its subdomains, or pages of it. */
export interface WatchedPlace {
  readonly host: string;
  /** Begins with a slash; empty for the whole host. */
  readonly path: string;
  /** Part of a query; empty for any. */
  readonly query: string;
}

/**
 * Somebody opened a page of these places in a tab. The browser itself leaves everything else out.
 * Nothing happens in a build without the permission.
 */
export function onVisit(places: readonly WatchedPlace[], visited: (address: string) => void): void {
  browser.webNavigation?.onCommitted.addListener(
    ({ frameId, url }) => {
      if (frameId === 0) visited(url);
    },
    { url: places.flatMap(filtersOf) },
  );
}

function filtersOf({ host, path, query }: WatchedPlace) {
  const hosts = [{ hostEquals: host }, { hostSuffix: `.${host}` }];
  const paths = path === '' ? [{}] : [{ pathEquals: path }, { pathPrefix: `${path}/` }];
  const asked = query === '' ? {} : { queryContains: query };
  return hosts.flatMap((of) => paths.map((at) => ({ schemes: ['https'], ...of, ...at, ...asked })));
}
