import { describe } from '../detect/index.ts';
import { foundText } from '../platform/found-text.ts';
import type { PolicyView } from '../policy/view.ts';

/** What a person calls what a detector finds: as the policy says, else in their language. */
export function titleOf({ custom, lookups }: PolicyView, detector: string): string {
  const own = [...custom, ...lookups].find(({ id }) => id === detector);
  return own?.title ?? foundText(detector)?.title ?? describe(detector).title;
}
