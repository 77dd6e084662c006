import { useEffect, useState } from 'preact/hooks';
import { t } from '../../platform/i18n.ts';

interface MaskedProps {
  readonly masked: string;
  /** Empty: it cannot be shown. */
  readonly value: string;
}

/** A masked value that shows itself while it is held down, by pointer or by key, and no longer. */
export function Masked({ masked, value }: MaskedProps) {
  const [held, setHeld] = useState(false);
  const hide = () => setHeld(false);
  // Let go of anywhere, or the window left, it is masked again.
  useEffect(() => {
    if (!held) return;
    for (const kind of ends) window.addEventListener(kind, hide);
    return () => {
      for (const kind of ends) window.removeEventListener(kind, hide);
    };
  }, [held]);
  if (value === '') return <mark dir="auto">{masked}</mark>;
  const hold = (event: Event) => {
    if (event.isTrusted) setHeld(true);
  };
  return (
    <button
      type="button"
      class="masked"
      aria-pressed={held}
      aria-label={t('dialog.reveal', { masked })}
      title={t('dialog.revealHint')}
      onPointerDown={hold}
      onKeyDown={(event) => {
        if (event.key !== ' ' && event.key !== 'Enter') return;
        event.preventDefault();
        hold(event);
      }}
    >
      <mark dir="auto">{held ? value : masked}</mark>
    </button>
  );
}

const ends = ['pointerup', 'pointercancel', 'keyup', 'blur'] as const;
