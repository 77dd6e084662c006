import { textIfAny } from './i18n.ts';

/** What people read about a kind of find. */
export interface FoundText {
  readonly title: string;
  readonly why: string;
}

/** The texts of a detector of ours in the person's language; null for one that only a policy knows. */
export function foundText(detector: string): FoundText | null {
  const key = `found.${detector.replaceAll('-', '_')}`;
  const title = textIfAny(`${key}.title`);
  return title === null ? null : { title, why: textIfAny(`${key}.why`) ?? '' };
}
