import { textIfAny } from '../../platform/i18n.ts';
import type { OwnLesson } from '../../protocol/guide.ts';

/** Lessons that come with Tidegate, in the order in which they are shown, and the right answer of each. */
const shipped = {
  'what-not-to-paste': 1,
  redaction: 1,
  'personal-accounts': 1,
  'checking-answers': 0,
  'ai-phishing': 1,
  'code-from-ai': 1,
  'meeting-recorders': 1,
} as const;

/** The shipped lessons in the person's language. */
export function shippedLessons(): readonly OwnLesson[] {
  return Object.entries(shipped).map(([id, right]) => {
    const say = (part: string) => textIfAny(`lessons.${id.replaceAll('-', '_')}.${part}`);
    const all = (part: string) => [1, 2, 3].flatMap((number) => say(`${part}${number}`) ?? []);
    return {
      id,
      title: say('title') ?? id,
      text: all('text'),
      question: {
        text: say('question') ?? '',
        answers: all('answer'),
        right,
        because: say('because'),
      },
    };
  });
}
