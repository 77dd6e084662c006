import type { Finding } from '../detect/finding.ts';
import { excerptOf } from '../events/excerpt.ts';
import { interrupts } from '../policy/action.ts';
import type { Judged } from '../policy/decide.ts';
import type { PolicyView } from '../policy/view.ts';
import type { EventAside } from '../protocol/messages.ts';
import type { Joint } from './joint.ts';
import type { Judgement } from './judge.ts';

/** Findings told of one event at most. */
const most = 20;

/** Values that a rule stopped, each once, with the text they are in. */
export function actedOn({ parts }: Joint): readonly { finding: Finding; part: Judgement }[] {
  const known = new Set<string>();
  return parts
    .flatMap((part) => part.decision.judged.map((judged) => ({ ...judged, part })))
    .filter(({ finding: { scope, detector, value }, action }) => {
      const key = `${detector}\0${value}`;
      if (scope !== 'value' || !interrupts(action) || known.has(key)) return false;
      known.add(key);
      return true;
    })
    .slice(0, most);
}

/** What the worker seals, where the policy wants it. */
export function sealable(joint: Joint, { logging }: PolicyView): EventAside | undefined {
  if (logging.excerpt !== 'sealed') return undefined;
  const excerpts = actedOn(joint).map(({ finding: { detector, start, end }, part }) => ({
    detector,
    text: excerptOf(part.text, start, end),
  }));
  return excerpts.length > 0 ? { values: [], excerpts } : undefined;
}

/** A reason begins with its kind, a name of ours; these two say that the stop was wrong. */
export function disputeOf(reason: string | null): 'wrong' | 'needed' | null {
  const kind = reason?.split(':', 1)[0];
  return kind === 'wrong' || kind === 'needed' ? kind : null;
}

/** What the worker makes tags of. */
export function disputed(joint: Joint): EventAside {
  const values = actedOn(joint).map(({ finding: { detector, value } }) => ({ detector, value }));
  return { values, excerpts: [] };
}

/** These texts as if nothing but this had been found in them. */
export function only(
  { parts: [first, ...rest], ...joint }: Joint,
  about: readonly Judged[],
): Joint {
  const narrowed = (part: Judgement): Judgement => {
    const judged = part.decision.judged.filter((one) => about.includes(one));
    const findings = judged.map(({ finding }) => finding);
    return { ...part, findings, decision: { ...part.decision, judged } };
  };
  return { ...joint, parts: [narrowed(first), ...rest.map(narrowed)] };
}
