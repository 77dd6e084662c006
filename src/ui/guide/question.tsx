import { useState } from 'preact/hooks';
import { t } from '../../platform/i18n.ts';
import type { LessonQuestion } from '../../protocol/guide.ts';
import { Button } from '../kit/button.tsx';

interface QuestionProps {
  /** Of the lesson; names the group of answers. */
  readonly id: string;
  readonly question: LessonQuestion;
  readonly onAnswered: () => Promise<unknown>;
}

/** One question. A wrong answer is explained and may be tried again; that it was tried is what counts. */
export function Question({ id, question, onAnswered }: QuestionProps) {
  const [chosen, setChosen] = useState<number | null>(null);
  const [checked, setChecked] = useState<number | null>(null);
  const [missing, setMissing] = useState(false);
  const [saved, setSaved] = useState(false);
  const right = checked === question.right;

  const check = () => {
    setMissing(chosen === null);
    setChecked(chosen);
    if (chosen !== null && !saved) {
      onAnswered().then(
        () => setSaved(true),
        // The lesson stays open work; the person has learned all the same.
        () => setSaved(false),
      );
    }
  };
  return (
    <fieldset class="question">
      <legend>
        <span class="soft">{t('guide.lessons.question')}</span> {question.text}
      </legend>
      {question.answers.map((answer, index) => (
        <label key={answer}>
          <input
            type="radio"
            name={`answer-${id}`}
            checked={chosen === index}
            onChange={() => {
              setChosen(index);
              setChecked(null);
            }}
          />
          <span>{answer}</span>
        </label>
      ))}
      <div class="row">
        {!right && <Button onPress={check}>{t('guide.lessons.check')}</Button>}
        <p role="status">
          {missing && chosen === null && t('guide.lessons.choose')}
          {checked !== null && (
            <>
              <strong>{t(right ? 'guide.lessons.right' : 'guide.lessons.wrong')}</strong>{' '}
              {question.because}
              {saved && <span class="soft saved">{t('guide.lessons.saved')}</span>}
            </>
          )}
        </p>
      </div>
    </fieldset>
  );
}
