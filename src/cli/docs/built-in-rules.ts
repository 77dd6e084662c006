import { defaultPolicy } from '../../policy/default.ts';
import type { RuleDocument } from '../../policy/schema.ts';
import { code, plain, table } from './markdown.ts';

/** The rules of the built-in policy as one table. */
export function builtInRules(): string {
  const rows = (defaultPolicy.rules ?? []).map((rule) => [
    code(rule.id),
    conditions(rule),
    ...actions(rule.action),
  ]);
  return table(['rule', 'matches', 'high', 'medium', 'low'], rows);
}

function conditions({ when = {}, description }: RuleDocument): string {
  const parts = Object.entries(when).map(([name, value]) => {
    const list = Array.isArray(value) ? value : [value];
    return `${name}: ${list.map((one) => code(String(one))).join(', ')}`;
  });
  return [...parts, ...(description ? [plain(description)] : [])].join('; ');
}

function actions(action: RuleDocument['action']): string[] {
  if (typeof action === 'string') return [action, action, action];
  return [action.high, action.medium, action.low].map((one) => one ?? 'allow');
}
