import type { ask as askBackground } from '../../platform/bus.ts';
import { textIfAny } from '../../platform/i18n.ts';
import { pageUrl } from '../../platform/urls.ts';
import type { DialogModel } from '../../protocol/dialog.ts';

export interface Lesson {
  readonly title: string;
  /** Where the guide shows it. */
  readonly url: string;
}

export type OfferLesson = (model: DialogModel) => Promise<Lesson | null>;

/** A line that comes later would move the buttons under the person's hand. Milliseconds. */
const inTime = 200;

/** Asks whether this is a moment for a lesson. No answer, or none in time, is no lesson. */
export function offerLesson(ask: typeof askBackground): OfferLesson {
  return async ({ rule, findings }) => {
    if (findings.length === 0) return null;
    const categories = [...new Set(findings.map(({ category }) => category))];
    const tooLate = new Promise<null>((resolve) => setTimeout(resolve, inTime, null));
    const offered = await Promise.race([
      // A lesson is a kindness; the dialog is there without it.
      ask('lesson.offer', { rule, categories }).catch(() => null),
      tooLate,
    ]);
    const lesson = offered?.lesson;
    if (!lesson) return null;
    const title = lesson.title ?? textIfAny(`lessons.${lesson.id.replaceAll('-', '_')}.title`);
    return title === null ? null : { title, url: pageUrl(`/guide.html#lesson-${lesson.id}`) };
  };
}
