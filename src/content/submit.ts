import { interrupts } from '../policy/action.ts';
import type { AskPerson } from './ask-person.ts';
import type { Attachments } from './attachments.ts';
import type { Chip } from './chip.ts';
import type { Composers } from './composer.ts';
import { readEditor, selectText } from './editor-text.ts';
import type { Gestures } from './gestures.ts';
import { doubted, type Judge } from './judge.ts';
import { inTheWay, join, type Joint } from './joint.ts';
import type { Originals } from './originals.ts';
import type { PolicyFeed } from './policy-feed.ts';
import type { Redacted } from './joint.ts';
import type { Report } from './report.ts';
import type { Seen } from './seen.ts';
import type { TextMemory } from './text-memory.ts';
import { repeat, type SubmitGesture } from './watch-submit.ts';

export interface SubmitFlow {
  /** Whether a gesture may go on now; false holds it back, and asks the person if it `asks`. */
  may(gesture: SubmitGesture, asks: boolean): boolean;
  /** True while a gesture is repeated by us. */
  repeating(): boolean;
  /** What the composer holds now, with what waits beside it. */
  judged(composer: HTMLElement, moment: 'typing' | 'submit'): Joint;
}

export interface SubmitFlowIn {
  readonly composers: Composers;
  readonly attachments: Attachments;
  readonly judge: Judge;
  readonly memory: TextMemory;
  readonly policy: PolicyFeed;
  readonly gestures: Gestures;
  readonly askPerson: AskPerson;
  readonly report: Report;
  readonly originals: Originals;
  readonly seen: Seen;
  readonly chip: Chip;
  readonly mode: () => 'on' | 'observe' | 'off';
  /** Whether the guard is known to be missing: then the composer is all that can be judged. */
  readonly unguarded: () => boolean;
  readonly redact: (composer: HTMLElement, redacted: Redacted) => Promise<boolean>;
  /** Take in what was typed a moment ago. */
  readonly flush: () => void;
  /** The composer's text is about to be sent; kept to give it back if it is refused. */
  readonly leaving: (text: string) => void;
  /** Milliseconds, monotonic. */
  readonly now: () => number;
}

/** A second Enter on the same text within this time after ours is the same Enter; milliseconds. */
const sameEnter = 300;

/** The composer's way out: judge at the gesture, ask if something is in the way, then send once. */
export function createSubmitFlow(deps: SubmitFlowIn): SubmitFlow {
  const { composers, attachments, policy } = deps;
  let busy = false;
  let repeating = false;
  let repeated = Number.NEGATIVE_INFINITY;
  let repeatedOn = '';

  const judged = (composer: HTMLElement, moment: 'typing' | 'submit'): Joint => {
    const one = (text: string) => {
      const channel = deps.memory.originOf(text) ?? 'typed';
      const judgement = deps.judge(text, { channel, redactable: true, moment });
      return deps.unguarded() ? doubted(judgement, 'guardMissing', policy.view()) : judgement;
    };
    const { text } = readEditor(composer);
    return join([one(text), ...attachments.texts(composer).map(one)]);
  };

  const leave = (composer: HTMLElement, joint: Joint): void => {
    deps.seen.submitted(joint);
    deps.leaving(readEditor(composer).text);
  };
  const ask = async (gesture: SubmitGesture): Promise<void> => {
    const { composer } = gesture;
    const joint = judged(composer, 'submit');
    const wish = await deps.askPerson({
      joint: () => judged(composer, 'submit'),
      canRedact: true,
      redact: () => redactNow(composer),
      signal: null,
    });
    if (wish === 'edit') selectFirst(composer, joint);
    if (wish !== 'send' && wish !== 'redact') return;
    // What waits beside the composer was answered too; it is replaced on its way out.
    attachments.clear();
    const leaving = judged(composer, 'submit');
    leave(composer, leaving);
    repeatedOn = leaving.key;
    repeating = true;
    repeat(gesture, composers);
    repeating = false;
    repeated = deps.now();
  };
  const redactNow = async (composer: HTMLElement): Promise<boolean> => {
    const [inEditor] = deps.originals.replace(judged(composer, 'submit'));
    if (!inEditor) return false;
    if (!(await deps.redact(composer, inEditor))) return false;
    attachments.clear();
    const after = judged(composer, 'submit');
    deps.report.known(after);
    return !interrupts(after.action);
  };

  return {
    judged,
    repeating: () => repeating,
    may(gesture, asks) {
      if (deps.mode() !== 'on') return true;
      if (busy) return false;
      deps.flush();
      const joint = judged(gesture.composer, 'submit');
      // A slow page may not have taken the text away yet.
      const again = joint.key === '' || joint.key === repeatedOn;
      const pressed = gesture.trusted && gesture.kind !== 'submit';
      if (again && pressed && deps.now() - repeated < sameEnter) return false;
      if (joint.key === '') return true;
      if (!interrupts(joint.action)) {
        if (asks) leave(gesture.composer, joint);
        return true;
      }
      if (!asks) return false;
      if (!deps.gestures.recent()) {
        deps.report.silent(joint, 'refused', false);
        deps.chip.kept();
        return false;
      }
      busy = true;
      deps.chip.things(0);
      void ask(gesture).finally(() => (busy = false));
      return false;
    },
  };
}

/** Where the person goes on: at the first thing that was in the way. */
function selectFirst(composer: HTMLElement, { parts }: Joint): void {
  composer.focus({ preventScroll: true });
  const first = parts[0] && inTheWay(parts[0])[0];
  if (first && first.finding.scope !== 'document') {
    selectText(composer, first.finding.start, first.finding.end);
  }
}
