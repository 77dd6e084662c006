import type { GlobView } from './view.ts';

export type GlobMatcher = (host: string, path: string) => boolean;

/**
 * One test for several globs: true if any matches.
 *
 * A view travels between versions and browsers, so a source that this one cannot read is possible.
 * It then counts as `unreadable`: choose the answer that leads to the stricter decision.
 */
export function globMatcher(globs: readonly GlobView[], unreadable: boolean): GlobMatcher {
  const tests = globs.map(({ source, on }) => {
    const regex = readRegex(source, 'i');
    if (!regex) return () => unreadable;
    return on === 'host'
      ? (host: string) => regex.test(host)
      : (host: string, path: string) => regex.test(host + path);
  });
  // A page asks about the same place with every key; a thousand patterns take most of a decision.
  let [lastHost, lastPath, lastHit]: [string | null, string, boolean] = [null, '', false];
  return (host, path) => {
    if (host !== lastHost || path !== lastPath) {
      lastHit = tests.some((test) => test(host, path));
      [lastHost, lastPath] = [host, path];
    }
    return lastHit;
  };
}

/** The regular expression, or null if this engine cannot read it. */
export function readRegex(source: string, flags: string): RegExp | null {
  try {
    return new RegExp(source, flags);
  } catch {
    return null;
  }
}
