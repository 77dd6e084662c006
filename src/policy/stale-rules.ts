import { defaultPolicy } from './default.ts';
import { endOf } from './end-of.ts';
import type { PolicyDocument, RuleDocument } from './schema.ts';

/** Whether the day is past until which a policy can be relied on. `now` in milliseconds since the epoch. */
export function isStale({ expiresAt }: PolicyDocument, now: number): boolean {
  return expiresAt !== undefined && endOf(expiresAt) < now;
}

/**
 * What an expired policy puts under its rules, as a floor: nothing where it says `keep`, and nothing
 * before it has expired. So it gets stricter or stays, whatever it says.
 */
export function staleRules(policy: PolicyDocument, now: number): readonly RuleDocument[] {
  const { whenStale = 'keep' } = policy;
  if (!isStale(policy, now) || whenStale === 'keep') return [];
  if (whenStale === 'built-in') return defaultPolicy.rules ?? [];
  return [{ id: 'policy-expired', when: { confidence: 'low' }, action: whenStale }];
}
