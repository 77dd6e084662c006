import type { Context } from './view.ts';

/** Stands for a site that nobody named: no policy lists it, so it is unreviewed. */
export const unlistedHost = 'unlisted.invalid';

/** The host and path of `chatgpt.com`, `chatgpt.com/g/x` or a whole URL. */
export function placeOf(site: string): Pick<Context, 'host' | 'path'> {
  const bare = site
    .trim()
    .replace(/^[a-z][a-z+.-]*:\/\//i, '')
    .replace(/[?#].*$/s, '');
  const slash = bare.indexOf('/');
  const authority = slash < 0 ? bare : bare.slice(0, slash);
  return {
    host: authority.replace(/^.*@/, '').replace(/:\d+$/, '').toLowerCase(),
    path: slash < 0 ? '/' : bare.slice(slash),
  };
}
