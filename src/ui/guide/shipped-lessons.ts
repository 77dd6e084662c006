import { shippedLessons as ids } from '../../policy/shipped-lessons.ts';
import { textIfAny } from '../../platform/i18n.ts';
import type { OwnLesson } from '../../protocol/guide.ts';

/** Index of the right answer of each. */
const right: Readonly<Record<(typeof ids)[number], number>> = {
  'what-not-to-paste': 1,
  redaction: 1,
  'personal-accounts': 1,
  'checking-answers': 0,
  'ai-phishing': 1,
  'code-from-ai': 1,
  'meeting-recorders': 1,
};

/** The shipped lessons in the person's language. */
export function shippedLessons(): readonly OwnLesson[] {
  return ids.map((id) => {
    const say = (part: string) => textIfAny(`lessons.${id.replaceAll('-', '_')}.${part}`);
    const all = (part: string) => [1, 2, 3].flatMap((number) => say(`${part}${number}`) ?? []);
    return {
      id,
      title: say('title') ?? id,
      text: all('text'),
      question: {
        text: say('question') ?? '',
        answers: all('answer'),
        right: right[id],
        because: say('because'),
      },
    };
  });
}
