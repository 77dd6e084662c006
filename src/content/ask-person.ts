import { interrupts } from '../policy/action.ts';
import type { Judged } from '../policy/decide.ts';
import type { PolicyView } from '../policy/view.ts';
import type { DialogModel, Marks } from '../protocol/dialog.ts';
import type { Answers } from './answers.ts';
import type { DialogHost, OpenDialog, Said } from './dialog-host.ts';
import { type AboutFiles, dialogModel, failedModel } from './dialog-model.ts';
import type { Excepted } from './excepted.ts';
import { inTheWay, type Joint } from './joint.ts';
import type { Originals } from './originals.ts';
import type { Report } from './report.ts';
import { mayKeep, type Thing, thingsOf } from './things.ts';
import type { Wish } from './wish.ts';

export interface Question {
  /** Judged anew when its turn comes: an earlier answer may have settled it. */
  readonly joint: () => Joint;
  /** Whether values can be replaced where the text stands. */
  readonly canRedact: boolean;
  /** Replaces them and reads back; false if they are still there. Null: the caller does it. */
  readonly redact: (() => Promise<boolean>) | null;
  /** Aborted when the page gives up on what is held. */
  readonly signal: AbortSignal | null;
  /** The files it is about, if it is about files. */
  readonly about?: AboutFiles;
}

/** Asks; one dialog a tab, others wait; the same texts are never asked about twice at once. */
export type AskPerson = (question: Question) => Promise<Wish>;

export interface AskIn {
  readonly dialogs: DialogHost;
  readonly answers: Answers;
  readonly excepted: Pick<Excepted, 'settled'>;
  readonly originals: Originals;
  readonly report: Report;
  readonly view: () => PolicyView;
  readonly toolName: () => string;
  /** Called after each dialog, with the focus still on our frame; `ofText`: it was not about files. */
  readonly closed: (wish: Wish, ofText: boolean) => void;
}

/** More questions than this at once are a page gone wild: they are refused unasked. */
const longestQueue = 4;

export function createAskPerson(deps: AskIn): AskPerson {
  const asked = new Map<string, Promise<Wish>>();
  let last: Promise<unknown> = Promise.resolve();

  return (question) => {
    const { key } = question.joint();
    const same = asked.get(key);
    if (same) return same;
    if (asked.size >= longestQueue) return Promise.resolve('cancel');
    const wish = last.then(() => run(deps, question)).finally(() => asked.delete(key));
    asked.set(key, wish);
    last = wish.catch(() => undefined);
    return wish;
  };
}

async function run(deps: AskIn, question: Question): Promise<Wish> {
  await deps.excepted.settled(question.joint());
  const joint = question.joint();
  if (!interrupts(joint.action)) return 'send';
  if (question.signal?.aborted) return 'cancel';
  const model = dialogModel({
    joint,
    view: deps.view(),
    toolName: deps.toolName(),
    canRedact: question.canRedact,
    redacted: deps.originals.preview,
    about: question.about ?? null,
  });
  const dialog = deps.dialogs.open(model);
  let marked: Marked = noMarks;
  const { wish, reason } = await converse(dialog, model, question, (marks) => {
    marked = markedIn(joint, marks);
    if (marked.kept.length > 0) keep(deps, joint, marked.kept);
  });
  if (wish === 'send') release(deps.answers, joint);
  if (wish === 'redact') {
    const kept = new Set(marked.kept.map(({ finding }) => finding));
    for (const { decision, text } of joint.parts) {
      deps.answers.replace(
        decision.redact.filter((finding) => !kept.has(finding)),
        text,
      );
    }
  }
  if (wish !== 'stopped') dialog.close();
  const refused = wish === 'removed' || wish === 'stopped';
  const block = wish === 'removed' && deps.view().unsure.dialogRemoved === 'block';
  const final = refused ? 'cancel' : wish;
  deps.report.answered(joint, { wish: block ? 'block' : final, reason, wrong: marked.wrong });
  deps.closed(final, !question.about);
  return final;
}

type Outcome = Wish | 'removed' | 'stopped';

async function converse(
  dialog: OpenDialog,
  model: DialogModel,
  { redact, signal }: Question,
  mark: (marks: Marks) => void,
): Promise<{ wish: Outcome; reason: string | null }> {
  const said = await Promise.race([dialog.next(), aborted(signal)]);
  const wish = wishOf(said, model);
  // Before anything is replaced: what is kept is not.
  if (said.kind === 'choose' && said.marks) {
    mark(wish === 'redact' ? said.marks : { ...said.marks, kept: [] });
  }
  if (wish === 'stopped') dialog.over();
  if (wish !== 'redact' || !redact) {
    return { wish, reason: said.kind === 'choose' ? said.reason : null };
  }
  dialog.hide();
  if (await redact()) return { wish, reason: null };
  const left = failedModel(model);
  dialog.failed(left);
  return { wish: wishOf(await dialog.next(), left), reason: null };
}

/** What was said, if it was offered: an answer that the action does not allow is none. */
function wishOf(said: Said | { kind: 'stopped' }, model: DialogModel): Outcome {
  if (said.kind !== 'choose') return said.kind;
  if (said.choice === 'cancel' || !model.choices.includes(said.choice)) return 'cancel';
  if (said.choice !== 'send-with-reason') return said.choice;
  return said.reason?.trim() ? 'send' : 'cancel';
}

function aborted(signal: AbortSignal | null): Promise<{ kind: 'stopped' }> {
  return new Promise((resolve) => {
    signal?.addEventListener('abort', () => resolve({ kind: 'stopped' }), { once: true });
  });
}

interface Marked {
  /** In every place where they stand. */
  readonly kept: readonly Judged[];
  readonly wrong: readonly Judged[];
}

const noMarks: Marked = { kept: [], wrong: [] };

/** What was marked, as far as it may be: what must not leave as it is cannot be kept. */
function markedIn(joint: Joint, { kept, wrong }: Marks): Marked {
  const things = thingsOf(joint);
  const places = (ids: readonly number[], may: (thing: Thing) => boolean): readonly Judged[] =>
    things.flatMap((thing, id) => (ids.includes(id) && may(thing) ? thing.places : []));
  return { kept: places(kept, mayKeep), wrong: places(wrong, () => true) };
}

/** Let go for the rest of the conversation, and so no longer replaced. */
function keep({ answers, originals }: AskIn, joint: Joint, kept: readonly Judged[]): void {
  originals.hold(joint);
  for (const part of joint.parts) {
    answers.release(
      inTheWay(part).filter((judged) => kept.includes(judged)),
      part.text,
    );
  }
}

function release(answers: Answers, joint: Joint): void {
  for (const part of joint.parts) {
    answers.release(inTheWay(part), part.text);
    if (part.unsure) answers.releaseUnchecked(part.text);
  }
}
