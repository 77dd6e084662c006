import { useEffect, useState } from 'preact/hooks';
import type { ask as askBackground } from '../../platform/bus.ts';
import { t } from '../../platform/i18n.ts';
import type { PracticeGate } from '../../protocol/practice.ts';
import { Button } from '../kit/button.tsx';
import { State } from '../kit/state.tsx';
import { type Link, links } from './links.ts';

interface ChainProps {
  readonly ask: typeof askBackground;
  readonly gate: PracticeGate;
  readonly tabId: number | null;
}

/** Each part of Tidegate, and whether it answers. A made-up value goes through all of them here. */
export function ChainPart({ ask, gate, tabId }: ChainProps) {
  const [found, setFound] = useState<readonly Link[]>([]);
  const [busy, setBusy] = useState(false);
  const check = async () => {
    setBusy(true);
    setFound(await links(ask, gate, tabId));
    setBusy(false);
  };
  // Whoever comes from a site's popup has asked already.
  useEffect(() => {
    if (tabId !== null) void check();
  }, []);
  return (
    <section class="part" id="check" aria-labelledby="chain-heading">
      <h2 id="chain-heading">{t('practice.chain.heading')}</h2>
      <p class="soft">{t('practice.chain.intro')}</p>
      <div role="status">
        <ul class="links">
          {found.map(({ name, state, text }) => (
            <li key={name}>
              <strong>{t(`practice.chain.${name}`)}</strong>
              <State
                tone={state === 'good' ? 'calm' : 'warn'}
                icon={state === 'good' ? 'check' : 'alert'}
                word={t(`practice.chain.state.${state}`)}
              />
              <span class="soft">{text}</span>
            </li>
          ))}
        </ul>
      </div>
      <div class="row">
        <Button onPress={() => void check()} disabled={busy}>
          {t('practice.chain.go')}
        </Button>
      </div>
    </section>
  );
}
