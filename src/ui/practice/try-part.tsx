import { useRef, useState } from 'preact/hooks';
import { t } from '../../platform/i18n.ts';
import { Button } from '../kit/button.tsx';

/** A composer as on any site; the gate in this page watches it. What is sent stays here. */
export function TryPart() {
  const composer = useRef<HTMLTextAreaElement>(null);
  const [sent, setSent] = useState<readonly string[]>([]);
  const put = (text: string) => {
    const box = composer.current;
    if (!box) return;
    box.focus();
    box.select();
    // As if it had been typed: that is what the gate listens to.
    document.execCommand('insertText', false, text);
  };
  const send = () => {
    const text = composer.current?.value.trim() ?? '';
    if (text === '' || !composer.current) return;
    composer.current.value = '';
    setSent([...sent, text]);
  };
  return (
    <section class="part" aria-labelledby="try-heading">
      <h2 id="try-heading">{t('practice.try.heading')}</h2>
      <div class="row" role="group" aria-label={t('practice.try.samples')}>
        {(['harmless', 'card', 'customer'] as const).map((name) => (
          <Button key={name} onPress={() => put(t(`practice.example.${name}`))}>
            {t(`practice.try.${name}`)}
          </Button>
        ))}
      </div>
      <form
        class="try"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <label for="composer">{t('practice.try.label')}</label>
        <textarea
          class="input"
          id="composer"
          ref={composer}
          rows={4}
          autocomplete="off"
          spellcheck={false}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
            event.preventDefault();
            send();
          }}
        />
        <div class="row">
          <button class="button primary" type="submit" id="send">
            {t('practice.try.send')}
          </button>
          <span class="soft">{t('practice.try.stays')}</span>
        </div>
      </form>
      <div role="log" aria-label={t('practice.try.sent')}>
        {sent.length > 0 && <h3>{t('practice.try.sent')}</h3>}
        <ol class="sent">
          {sent.map((text, at) => (
            <li key={at}>{text}</li>
          ))}
        </ol>
      </div>
    </section>
  );
}
