import { interrupts } from '../policy/action.ts';
import type { PolicyView } from '../policy/view.ts';
import type { DialogModel } from '../protocol/dialog.ts';
import type { Answers } from './answers.ts';
import type { DialogHost, OpenDialog, Said } from './dialog-host.ts';
import { type AboutFiles, dialogModel, failedModel } from './dialog-model.ts';
import { inTheWay, type Joint } from './joint.ts';
import type { Originals } from './originals.ts';
import type { Report } from './report.ts';

/** What the person wants done; `cancel` also stands for every way in which no answer came. */
export type Wish = 'send' | 'redact' | 'edit' | 'cancel' | 'alternative';

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
  const { wish, reason } = await converse(dialog, model, question);
  if (wish === 'send') release(deps.answers, joint);
  if (wish === 'redact') {
    for (const { decision, text } of joint.parts) deps.answers.replace(decision.redact, text);
  }
  if (wish !== 'stopped') dialog.close();
  const refused = wish === 'removed' || wish === 'stopped';
  const block = wish === 'removed' && deps.view().unsure.dialogRemoved === 'block';
  const final = refused ? 'cancel' : wish;
  deps.report.answered(joint, { wish: block ? 'block' : final, reason });
  deps.closed(final, !question.about);
  return final;
}

type Outcome = Wish | 'removed' | 'stopped';

async function converse(
  dialog: OpenDialog,
  model: DialogModel,
  { redact, signal }: Question,
): Promise<{ wish: Outcome; reason: string | null }> {
  const said = await Promise.race([dialog.next(), aborted(signal)]);
  const wish = wishOf(said, model);
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

function release(answers: Answers, joint: Joint): void {
  for (const part of joint.parts) {
    answers.release(inTheWay(part), part.text);
    if (part.unsure) answers.releaseUnchecked(part.text);
  }
}
