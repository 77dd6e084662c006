import type { PolicyDocument, RuleDocument } from './schema.ts';

/** The rule lists of a policy, each with its path. */
export function ruleLists(
  policy: PolicyDocument,
): [path: string, rules: readonly RuleDocument[]][] {
  return [
    ['rules', policy.rules ?? []],
    ['candidate', policy.candidate ?? []],
  ];
}
