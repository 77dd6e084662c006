import { defaultPolicy } from '../default.ts';
import type { RuleDocument } from '../schema.ts';

/** What the rules of the built-in policy are for; the policy itself is in every page and stays terse. */
const descriptions: Readonly<Record<string, string>> = {
  credentials: 'Keys, tokens and passwords never leave; a likely one is asked about.',
  'identity-numbers': 'Payment cards and numbers that governments give to a person.',
  'bank-accounts': 'Somebody’s account at a bank.',
  'routing-with-account': 'A routing number alone is public; with an account it is not.',
  'contact-details': 'One address is normal; lists and records have rules of their own.',
  'person-records': 'Several identifiers of one person together.',
  'large-lists': 'Lists of a hundred people or more.',
  lists: 'Lists of ten people or more.',
  'proprietary-code': 'Code that says it is confidential or somebody’s property.',
  'source-code': 'Code of 15 lines or more.',
  'code-snippets': 'A few lines of code: a word of advice, and they go.',
  'technical-text': 'Configuration, mark-up, logs, data: recorded only.',
  privileged: 'Legal privilege is lost when it is shared.',
  'highest-marking': 'TLP:RED and markings like it.',
  markings: 'Papers that are marked confidential or internal.',
  salaries: 'What five people or more earn.',
  'personal-reviews': 'How a named person works.',
  'hr-documents': 'Other papers about staff.',
  'business-documents': 'Financial, legal and strategy papers, mail and meetings.',
  'business-wording': 'Passages that say as much as a whole paper.',
  'health-records': 'Health together with a person.',
  'health-terms': 'A diagnosis alone names nobody: recorded only.',
};

type Changed = Readonly<Record<string, Partial<Omit<RuleDocument, 'id'>>>>;

/** The rules of the built-in policy, described, with what a starter has otherwise, by rule id. */
export function builtInRules(changed: Changed = {}): RuleDocument[] {
  return (defaultPolicy.rules ?? []).map(({ id, ...rule }) => ({
    id,
    ...(descriptions[id] !== undefined && { description: descriptions[id] }),
    ...rule,
    ...changed[id],
  }));
}
