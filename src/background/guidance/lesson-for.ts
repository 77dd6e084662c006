import type { PolicyDocument } from '../../policy/schema.ts';
import { shippedLessons } from '../../policy/shipped-lessons.ts';

/** Shipped lessons that fit a kind of data, best first. Ids as in `src/ui/guide/shipped-lessons.ts`. */
const byCategory: Readonly<Record<string, readonly string[]>> = {
  'source-code': ['code-from-ai', 'what-not-to-paste'],
  communications: ['meeting-recorders', 'what-not-to-paste'],
};

/**
 * The lesson to offer after something was stopped: the rule's own, else one for the kind of data.
 * Null once all that fit were done.
 */
export function lessonFor(
  { rule, categories }: { readonly rule: string | null; readonly categories: readonly string[] },
  policy: PolicyDocument,
  done: readonly string[],
): string | null {
  const own = policy.rules?.find(({ id }) => id === rule)?.lesson;
  const fitting = categories.flatMap((category) => byCategory[category] ?? []);
  return (
    [own, ...fitting, ...shippedLessons].find((id) => id !== undefined && !done.includes(id)) ??
    null
  );
}
