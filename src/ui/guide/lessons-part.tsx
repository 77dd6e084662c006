import { t } from '../../platform/i18n.ts';
import type { OwnLesson } from '../../protocol/guide.ts';
import { State } from '../kit/state.tsx';
import { Question } from './question.tsx';

interface LessonsProps {
  readonly lessons: readonly OwnLesson[];
  readonly done: readonly string[];
  /** Id of the one that is open. */
  readonly open: string | null;
  readonly onOpen: (id: string | null) => void;
  /** Its question was answered, rightly or not. */
  readonly onDone: (id: string) => Promise<unknown>;
}

/** Lessons of under a minute, each with one question; nothing here stops anybody. */
export function LessonsPart({ lessons, done, open, onOpen, onDone }: LessonsProps) {
  return (
    <section class="part" id="lessons" aria-labelledby="lessons-heading">
      <h2 id="lessons-heading">{t('guide.lessons.heading')}</h2>
      <ul class="entries">
        {lessons.map((lesson) => (
          <li key={lesson.id} id={`lesson-${lesson.id}`}>
            <details
              open={open === lesson.id}
              onToggle={(event) => {
                if (event.currentTarget.open) onOpen(lesson.id);
                else if (open === lesson.id) onOpen(null);
              }}
            >
              <summary>
                <span class="lesson-title">{lesson.title}</span>
                {done.includes(lesson.id) && (
                  <State tone="calm" icon="check" word={t('guide.lessons.done')} />
                )}
              </summary>
              {lesson.text.map((paragraph) => (
                <p key={paragraph}>{paragraph}</p>
              ))}
              {lesson.question && (
                <Question
                  id={lesson.id}
                  question={lesson.question}
                  onAnswered={() => onDone(lesson.id)}
                />
              )}
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
