import { endOf } from '../end-of.ts';
import type { PolicyDocument } from '../schema.ts';

/** Milliseconds that a clock may be off before it matters: a day, for a wrong time zone is half of one. */
export const clockSkew = 24 * 60 * 60 * 1000;

/**
 * Why a policy must not be taken over at this time; null where it may. One that has expired is an
 * old one that somebody serves again, one from the future is another's clock or ours.
 */
export function dateProblem(
  { issuedAt, expiresAt }: PolicyDocument,
  now: number,
): { readonly path: string; readonly reason: string } | null {
  if (issuedAt !== undefined && Date.parse(issuedAt) > now + clockSkew) {
    return { path: 'issuedAt', reason: 'is in the future, or the clock of this computer is slow' };
  }
  if (expiresAt !== undefined && endOf(expiresAt) < now - clockSkew) {
    return { path: 'expiresAt', reason: 'is past, or the clock of this computer is fast' };
  }
  return null;
}
