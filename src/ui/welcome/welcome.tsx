import { useEffect, useRef, useState } from 'preact/hooks';
import type { ask as askBackground } from '../../platform/bus.ts';
import { t } from '../../platform/i18n.ts';
import { RecordedPart } from '../guide/recorded-part.tsx';
import { Brand } from '../kit/brand.tsx';
import { Button } from '../kit/button.tsx';
import { Icon, type IconName } from '../kit/icon.tsx';
import { useAnswer } from '../kit/use-answer.ts';

const promises: readonly { readonly name: 'looks' | 'asks' | 'replaces'; icon: IconName }[] = [
  { name: 'looks', icon: 'look' },
  { name: 'asks', icon: 'chat' },
  { name: 'replaces', icon: 'swap' },
];

/** Two screens: what Tidegate does, and what is recorded. */
export function Welcome({ ask }: { readonly ask: typeof askBackground }) {
  const [screen, setScreen] = useState<1 | 2>(1);
  const heading = useRef<HTMLHeadingElement>(null);
  const turned = useRef(false);
  useEffect(() => {
    if (turned.current) heading.current?.focus();
  }, [screen]);
  const turn = (to: 1 | 2) => {
    turned.current = true;
    setScreen(to);
  };
  return (
    <main class="sheet welcome">
      <header>
        <Brand />
        <h1 ref={heading} tabIndex={-1}>
          {t(screen === 1 ? 'welcome.title' : 'welcome.recordedTitle')}
        </h1>
        <p class="soft">{t('welcome.step', { n: screen, of: 2 })}</p>
      </header>
      {screen === 1 ? (
        <>
          <section class="part" aria-label={t('welcome.title')}>
            <ul class="promises">
              {promises.map(({ name, icon }) => (
                <li key={name}>
                  <Icon name={icon} />
                  <p>{t(`welcome.${name}`)}</p>
                </li>
              ))}
            </ul>
          </section>
          <div class="row">
            <Button weight="primary" onPress={() => turn(2)}>
              {t('welcome.next')}
            </Button>
          </div>
        </>
      ) : (
        <>
          <Recorded ask={ask} />
          <div class="row">
            <a class="button primary" href="/practice.html">
              {t('welcome.try')}
            </a>
            <a class="button plain" href="/guide.html">
              {t('welcome.guide')}
            </a>
            <Button weight="quiet" onPress={() => turn(1)}>
              {t('welcome.back')}
            </Button>
          </div>
        </>
      )}
    </main>
  );
}

function Recorded({ ask }: { readonly ask: typeof askBackground }) {
  const [guide] = useAnswer(() => ask('guide.get', {}));
  if (guide.kind !== 'got') {
    return <p role="status">{t(guide.kind === 'failed' ? 'guide.failed' : 'options.wait')}</p>;
  }
  return <RecordedPart rules={guide.value.recording} version={guide.value.version} />;
}
