import { useEffect, useRef, useState } from 'preact/hooks';
import { t, textIfAny } from '../../platform/i18n.ts';
import { Button } from '../kit/button.tsx';
import { described, Field } from '../kit/field.tsx';
import type { DialogReason } from '../../protocol/dialog.ts';
import type { Guarded } from './consent.ts';

/** What people say most, where the policy has no list of its own. */
const kinds = ['public', 'test', 'approved', 'needed', 'wrong'] as const;
/** Characters a reason has at least, spaces at its ends not counted. */
const shortest = 5;
const longest = 400;

interface ReasonProps {
  /** The policy's list; empty: our own. */
  readonly reasons: readonly DialogReason[];
  readonly guarded: Guarded;
  /** `approved: Kim said yes on Tuesday`: the kind is a name of ours or of the policy, the rest the person's words. */
  readonly onReason: (reason: string) => void;
  readonly onBack: () => void;
}

/** Asks why the text has to go: a kind, and a sentence where one is needed. */
export function Reason({ reasons, guarded, onReason, onBack }: ReasonProps) {
  const [kind, setKind] = useState('');
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const first = useRef<HTMLSelectElement>(null);
  const second = useRef<HTMLTextAreaElement>(null);
  const words = text.trim();
  const list = reasons.length > 0 ? reasons : ourReasons();
  const needed = list.find(({ id }) => id === kind)?.explain ?? true;
  const short = needed && words.length < shortest;
  const kindError = tried && kind === '' ? t('dialog.reason.kindMissing') : null;
  const textError = tried && short ? t('dialog.reason.textMissing') : null;

  useEffect(() => first.current?.focus(), []);

  const send = () => {
    setTried(true);
    if (kind === '') first.current?.focus();
    else if (short) second.current?.focus();
    else onReason(words === '' ? kind : `${kind}: ${words}`);
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
          {list.map(({ id, text: said }) => (
            <option key={id} value={id}>
              {said}
            </option>
          ))}
        </select>
      </Field>
      <Field
        id="reason-text"
        label={t(needed ? 'dialog.reason.text' : 'dialog.reason.textIfAny')}
        hint={t('dialog.reason.recorded')}
        error={textError}
      >
        <textarea
          class="input"
          {...described('reason-text', textError, true)}
          ref={second}
          required={needed}
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

function ourReasons(): DialogReason[] {
  return kinds.map((id) => ({
    id,
    text: textIfAny(`dialog.reason.kinds.${id}`) ?? id,
    explain: true,
  }));
}
