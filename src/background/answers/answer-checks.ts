import { bandOf, type ScanResult } from '../../detect/index.ts';
import type { EventDraft } from '../../events/event.ts';
import type { Stored } from '../../platform/storage.ts';
import { interrupts } from '../../policy/action.ts';
import { decide } from '../../policy/decide.ts';
import { placeOf } from '../../policy/place.ts';
import type { PolicyView } from '../../policy/view.ts';
import type { AnswerCheck } from '../../protocol/answer.ts';
import { kept } from '../kept.ts';
import { answerKinds } from './answer-kinds.ts';
import { titleOf } from '../title-of.ts';

/** When each reminder was shown last, milliseconds since the epoch; nothing of any answer. */
export type Reminded = Readonly<Record<string, number>>;

export interface Answer {
  readonly text: string;
  /** Host of the page. */
  readonly site: string;
  /** False: it only appeared. */
  readonly copied: boolean;
  readonly shownAsCode: boolean;
}

export interface AnswerChecks {
  /** What is to be said of an answer; null for nothing, which is the rule. Nothing of it is kept. */
  look(answer: Answer): Promise<AnswerCheck | null>;
  /** Somebody checked it: an event, where the policy asks for one. */
  checked(reminder: string): Promise<void>;
}

interface AnswerChecksIn {
  /** In the person's language. */
  readonly view: () => Promise<PolicyView>;
  readonly scan: (text: string) => Promise<{ readonly result: ScanResult }>;
  readonly reminded: Stored<Reminded>;
  readonly record: (event: Pick<EventDraft, 'kind' | 'reason' | 'rule'>) => Promise<void>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

export function answerChecks({ view, scan, reminded, record, now }: AnswerChecksIn): AnswerChecks {
  const memory = kept(reminded);

  /** The first that fits and was not shown a while ago; from now on it was. */
  const reminderFor = async (
    { answers }: PolicyView,
    kinds: ReadonlySet<string>,
  ): Promise<AnswerCheck['reminder']> => {
    const fitting = answers?.reminders.find((one) => one.kinds.some((kind) => kinds.has(kind)));
    if (!answers || !fitting) return null;
    let due = false;
    await memory.change((before) => {
      // A clock that was set back must not silence it for years.
      const since = Math.abs(now() - (before[fitting.id] ?? 0));
      due = since >= answers.everyMinutes * 60_000;
      return due ? { ...before, [fitting.id]: now() } : before;
    });
    const { id, text, checklist, owner, confirm } = fitting;
    return due ? { id, text, checklist, owner, confirm } : null;
  };

  return {
    async look({ text, site, copied, shownAsCode }) {
      const current = await view();
      if (!current.answers) return null;
      const { result } = await scan(text);
      const kinds = answerKinds(text, result, shownAsCode);
      const reminder = copied ? await reminderFor(current, kinds) : null;
      const marks = current.answers.mark ? marksOf(current, result, site, now()) : [];
      return reminder || marks.length > 0 ? { reminder, marks } : null;
    },
    async checked(reminder) {
      const { answers } = await view();
      const confirm = answers?.reminders.find(({ id }) => id === reminder)?.confirm ?? 'none';
      if (confirm === 'none') return;
      const reason = confirm === 'self' ? 'answer-checked' : 'answer-checked-by-second';
      await record({ kind: 'lesson', reason, rule: reminder });
    },
  };
}

/** Whatever the policy would stop on its way out is worth a word when it comes in. */
function marksOf(
  view: PolicyView,
  { findings, labels }: ScanResult,
  site: string,
  now: number,
): AnswerCheck['marks'] {
  const values = findings.filter(
    ({ scope, category, confidence }) =>
      scope === 'value' && category !== 'source-code' && bandOf(confidence) !== 'low',
  );
  const { judged } = decide(
    view,
    {
      ...placeOf(site),
      channel: 'paste',
      account: 'unknown',
      group: null,
      labels,
      now,
      redactable: true,
    },
    values,
  );
  const stopped = judged.filter(({ action }) => interrupts(action));
  const byDetector = Map.groupBy(stopped, ({ finding }) => finding.detector);
  return [...byDetector].map(([id, found]) => ({
    title: titleOf(view, id),
    count: new Set(found.map(({ finding }) => finding.value)).size,
  }));
}
