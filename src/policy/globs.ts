import picomatch from 'picomatch';

const options = {
  dot: true,
  nocase: true,
  noextglob: true,
  nonegate: true,
  nobrace: true,
} as const;

/** Each run of `*` multiplies the time of a match that fails. */
const mostStars = 4;

/**
 * The source of a regular expression (flag `i`, anchored) for a glob on a host, or on host/path
 * where the glob has a `/`. Only for patterns without a {@link globProblem}.
 */
export function globSource(pattern: string): string {
  return picomatch.makeRe(pattern, options).source;
}

/** What is wrong with a glob, in words for the policy's author; null if nothing is. */
export function globProblem(pattern: string): string | null {
  if (pattern === '') return 'is empty';
  if (/[^\x21-\x7e]/.test(pattern)) return 'use ASCII without spaces (punycode for other hosts)';
  if (pattern.includes('://')) return 'leave out the scheme: host or host/path';
  if ((pattern.match(/\*+/g) ?? []).length > mostStars) return `use at most ${mostStars} *`;
  if (/[()|{}!+\\]/.test(pattern)) return 'only *, **, ? and [a-z] are special here';
  return null;
}
