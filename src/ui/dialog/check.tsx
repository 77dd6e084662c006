import { useState } from 'preact/hooks';
import { language, t } from '../../platform/i18n.ts';
import type { AnswerCheck } from '../../protocol/answer.ts';
import { Button } from '../kit/button.tsx';
import { Card } from './card.tsx';
import { useConsent } from './consent.ts';

interface CheckProps {
  readonly check: AnswerCheck;
  readonly onChecked: (reminder: string) => Promise<unknown>;
  readonly onClose: () => void;
  readonly onSize: (height: number) => void;
}

/** What to check of an answer before it is used, whom to ask, and what in it should not go on. */
export function Check({ check: { reminder, marks }, onChecked, onClose, onSize }: CheckProps) {
  const { guarded } = useConsent(reminder);
  const [saved, setSaved] = useState<'no' | 'yes' | 'failed'>('no');

  const things = marks.map(({ title, count }) => (count > 1 ? `${title} (${count})` : title));
  const confirm = reminder !== null && reminder.confirm !== 'none';
  const save = () =>
    onChecked(reminder?.id ?? '').then(
      () => setSaved('yes'),
      () => setSaved('failed'),
    );
  return (
    <Card
      title={t(reminder ? 'dialog.check.title' : 'dialog.check.marksTitle')}
      onClose={onClose}
      onSize={onSize}
      lines={
        <>
          {reminder && <p>{reminder.text}</p>}
          {things.length > 0 && (
            <p>
              {t('dialog.check.marks', { things: new Intl.ListFormat(language()).format(things) })}
            </p>
          )}
        </>
      }
    >
      {reminder && reminder.checklist.length > 0 && (
        <ul class="checklist">
          {reminder.checklist.map((item) => (
            <li key={item}>
              <label>
                <input type="checkbox" />
                {item}
              </label>
            </li>
          ))}
        </ul>
      )}
      <footer>
        <div class="ways">
          {confirm && saved !== 'yes' && (
            <Button weight="primary" onPress={guarded(() => void save())}>
              {t(reminder.confirm === 'self' ? 'dialog.check.self' : 'dialog.check.secondPerson')}
            </Button>
          )}
          <Button weight={confirm ? 'quiet' : 'primary'} onPress={onClose}>
            {t('dialog.choice.close')}
          </Button>
        </div>
        {reminder?.owner && (
          <p class="after">{t('dialog.check.owner', { owner: reminder.owner })}</p>
        )}
        {confirm && (
          <p role="status" class="after">
            {saved === 'no'
              ? t('dialog.check.recorded')
              : t(saved === 'yes' ? 'dialog.check.saved' : 'dialog.check.failed')}
          </p>
        )}
      </footer>
    </Card>
  );
}
