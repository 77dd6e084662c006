import { useState } from 'preact/hooks';
import type { ask as askBackground } from '../../platform/bus.ts';
import { language, t, textIfAny } from '../../platform/i18n.ts';
import type { PauseOffer } from '../../protocol/popup.ts';
import { Button } from '../kit/button.tsx';
import { described, Field } from '../kit/field.tsx';

interface PauseProps {
  readonly pause: PauseOffer;
  readonly ask: typeof askBackground;
}

const reasons = ['public', 'test', 'approved', 'needed', 'wrong'] as const;

/** Switches stopping off for a while, where the policy lets people; recording goes on. */
export function PausePart({ pause, ask }: PauseProps) {
  const [until, setUntil] = useState(pause.until);
  const [reason, setReason] = useState('');
  const [error, setError] = useState<'missing' | 'failed' | null>(null);

  const begin = async () => {
    if (pause.reason && reason === '') return setError('missing');
    try {
      const wish = { minutes: pause.minutes, reason: reason || null };
      const answer = await ask('pause.begin', wish);
      setUntil(answer.until);
      setError(answer.until === null ? 'failed' : null);
    } catch {
      setError('failed');
    }
  };
  const end = () =>
    ask('pause.end', {}).then(
      () => setUntil(null),
      () => setError('failed'),
    );

  return (
    <section class="part" aria-labelledby="pause-heading">
      <h2 id="pause-heading">{t('popup.pause.heading')}</h2>
      {until === null ? (
        <>
          {pause.reason && (
            <Field
              id="pause-reason"
              label={t('popup.pause.why')}
              error={error === 'missing' ? t('dialog.reason.kindMissing') : null}
            >
              <select
                class="input"
                {...described('pause-reason', null)}
                value={reason}
                onChange={(event) => setReason(event.currentTarget.value)}
              >
                <option value="">{t('dialog.reason.choose')}</option>
                {(pause.reasons.length > 0 ? pause.reasons : ours()).map(({ id, text }) => (
                  <option key={id} value={id}>
                    {text}
                  </option>
                ))}
              </select>
            </Field>
          )}
          <div>
            <Button onPress={begin}>{t('popup.pause.begin', { n: pause.minutes })}</Button>
          </div>
        </>
      ) : (
        <>
          <p>{t('popup.pause.until', { time: clockTime(until) })}</p>
          <div>
            <Button onPress={end}>{t('popup.pause.end')}</Button>
          </div>
        </>
      )}
      <p class="soft" role="status">
        {error === 'failed' ? t('popup.pause.failed') : t('popup.pause.recorded')}
      </p>
    </section>
  );
}

function ours(): { id: string; text: string }[] {
  return reasons.map((id) => ({ id, text: textIfAny(`dialog.reason.kinds.${id}`) ?? id }));
}

/** Milliseconds since the epoch as the hour and minute here. */
function clockTime(at: number): string {
  return new Intl.DateTimeFormat(language(), { timeStyle: 'short' }).format(at);
}
