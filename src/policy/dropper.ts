import type { Finding } from '../detect/finding.ts';
import type { Exception } from './prepare.ts';
import type { Context, PolicyView } from './view.ts';

/** Exceptions are for values a person types; a longer one is not tried against a pattern. */
const longestExcepted = 1024;

/** Why a finding does not count: its detector, an exception by its id, or all that it is made of. */
export type Dropped = 'off' | 'threshold' | 'members' | { readonly exception: string };

/**
 * Says which findings do not count: of detectors that are off or under their threshold, and those
 * that an unexpired exception names. A group goes when nothing it is made of is left.
 */
export function dropper(
  view: PolicyView,
  exceptions: readonly Exception[],
  context: Context,
): (finding: Finding) => Dropped | null {
  const inForce = exceptions.filter((exception) => exception.view.expiresAt > context.now);
  const why = (finding: Finding): Dropped | null => {
    const setting = Object.hasOwn(view.detectors, finding.detector)
      ? view.detectors[finding.detector]
      : undefined;
    if (setting?.off) return 'off';
    if (finding.confidence < (setting?.threshold ?? 0)) return 'threshold';
    const excepted = inForce.find((exception) => names(exception, finding, context));
    if (excepted) return { exception: excepted.view.id };
    return finding.members.length === 0 || finding.members.some((one) => !why(one))
      ? null
      : 'members';
  };
  return why;
}

function names({ view, pattern }: Exception, finding: Finding, { tagOf }: Context): boolean {
  if (view.tags.length > 0) {
    const tag = finding.value === '' ? null : tagOf?.(finding.detector, finding.value);
    return Boolean(tag) && view.tags.includes(`${finding.detector}:${tag}`);
  }
  if (view.detectors && !view.detectors.includes(finding.detector)) return false;
  if (!pattern) return view.detectors !== null;
  return (
    finding.value !== '' && finding.value.length <= longestExcepted && pattern.test(finding.value)
  );
}
