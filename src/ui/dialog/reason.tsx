import { useEffect, useRef, useState } from 'preact/hooks';
import { t, textIfAny } from '../../platform/i18n.ts';
import { Button } from '../kit/button.tsx';
import { described, Field } from '../kit/field.tsx';
import type { Guarded } from './consent.ts';

const kinds = ['public', 'test', 'approved', 'needed', 'wrong'] as const;
/** Characters a reason has at least, spaces at its ends not counted. */
const shortest = 5;
const longest = 400;

interface ReasonProps {
  readonly guarded: Guarded;
  /** `approved: Kim said yes on Tuesday`: the kind is a name of ours, the rest the person's words. */
  readonly onReason: (reason: string) => void;
  readonly onBack: () => void;
}

/** Asks why the text has to go; both the kind and a sentence are needed. */
export function Reason({ guarded, onReason, onBack }: ReasonProps) {
  const [kind, setKind] = useState('');
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const first = useRef<HTMLSelectElement>(null);
  const second = useRef<HTMLTextAreaElement>(null);
  const words = text.trim();
  const kindError = tried && kind === '' ? t('dialog.reason.kindMissing') : null;
  const textError = tried && words.length < shortest ? t('dialog.reason.textMissing') : null;

  useEffect(() => first.current?.focus(), []);

  const send = () => {
    setTried(true);
    if (kind === '') first.current?.focus();
    else if (words.length < shortest) second.current?.focus();
    else onReason(`${kind}: ${words}`);
  };

  return (
    <div class="reason">
      <Field id="reason-kind" label={t('dialog.reason.title')} error={kindError}>
        <select
          class="input"
          {...described('reason-kind', kindError)}
          ref={first}
          required
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value)}
        >
          <option value="">{t('dialog.reason.choose')}</option>
          {kinds.map((name) => (
            <option key={name} value={name}>
              {textIfAny(`dialog.reason.kinds.${name}`)}
            </option>
          ))}
        </select>
      </Field>
      <Field
        id="reason-text"
        label={t('dialog.reason.text')}
        hint={t('dialog.reason.recorded')}
        error={textError}
      >
        <textarea
          class="input"
          {...described('reason-text', textError, true)}
          ref={second}
          required
          rows={2}
          maxLength={longest}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </Field>
      <div class="ways">
        <Button weight="primary" onPress={guarded(send)}>
          {t('dialog.reason.send')}
        </Button>
        <Button weight="quiet" onPress={guarded(onBack)}>
          {t('dialog.reason.back')}
        </Button>
      </div>
    </div>
  );
}
