import { catalogueText } from './ai-tools.data.ts';

/** Where a tool lives: a host with its subdomains, or pages of it. */
export interface Place {
  readonly host: string;
  /** A whole number of segments; empty for the whole host. */
  readonly path: string;
  /** One part of the query, `name=value`; empty for any. */
  readonly query: string;
  /** People mostly visit it for something else: never watched. */
  readonly shared: boolean;
}

/** An AI tool that is known of, whatever a policy says about it. */
export interface CatalogueTool {
  /** Made from the name, as policies write ids. */
  readonly id: string;
  readonly name: string;
  /** What it is for, in a word of ours. */
  readonly category: string;
  readonly places: readonly Place[];
}

/** Every AI tool that is known of. */
export const catalogue: readonly CatalogueTool[] = Object.entries(catalogueText).flatMap(
  ([category, text]) =>
    text
      .trim()
      .split('\n')
      .map((line) => toolOf(category, line)),
);

function toolOf(category: string, line: string): CatalogueTool {
  const [name = '', places = ''] = line.split(' | ');
  const id = name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return {
    id: id.replace(/^-|-$/g, ''),
    name,
    category,
    places: places.split(' ').map(placeOf),
  };
}

function placeOf(text: string): Place {
  const { hostname, pathname, search } = new URL(`https://${text.replace('~', '')}`);
  return {
    host: hostname,
    path: pathname === '/' ? '' : pathname,
    query: search.slice(1),
    shared: text.startsWith('~'),
  };
}

const watched = catalogue
  .flatMap((tool) => tool.places.map((place) => ({ tool, place })))
  .filter(({ place }) => !place.shared)
  // The narrower place says more.
  .toSorted((a, b) => narrowness(b.place) - narrowness(a.place));

/** The pages of AI tools that visits are counted of; of no other page does anybody ever hear. */
export const watchedPlaces: readonly Place[] = watched.map(({ place }) => place);

/** The tool at this address; null for everything else in the world. */
export function catalogueToolAt(address: string): CatalogueTool | null {
  const url = new URL(address);
  return watched.find(({ place }) => isAt(place, url))?.tool ?? null;
}

function isAt({ host, path, query }: Place, url: URL): boolean {
  return (
    url.protocol === 'https:' &&
    (url.hostname === host || url.hostname.endsWith(`.${host}`)) &&
    (path === '' || url.pathname === path || url.pathname.startsWith(`${path}/`)) &&
    (query === '' || url.search.slice(1).split('&').includes(query))
  );
}

function narrowness({ host, path, query }: Place): number {
  return host.length * 1000 + path.length + query.length;
}
