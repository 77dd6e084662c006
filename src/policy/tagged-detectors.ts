import type { PolicyView } from './view.ts';

/** Detectors of which the policy excepts single values, by their tags. */
export function taggedDetectors({ exceptions }: PolicyView): ReadonlySet<string> {
  return new Set(
    exceptions.flatMap(({ tags }) => tags.map((tag) => tag.slice(0, tag.lastIndexOf(':')))),
  );
}
