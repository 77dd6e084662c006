import type { ask as askBackground } from '../../platform/bus.ts';
import { t } from '../../platform/i18n.ts';
import type { PracticeGate } from '../../protocol/practice.ts';
import { Brand } from '../kit/brand.tsx';
import { ChainPart } from './chain-part.tsx';
import { TryPart } from './try-part.tsx';

interface PracticeProps {
  readonly ask: typeof askBackground;
  readonly gate: PracticeGate;
  /** The tab whose site is checked; null for none. */
  readonly tabId: number | null;
}

/** A place to try what Tidegate does, and to see whether each part of it answers. */
export function Practice({ ask, gate, tabId }: PracticeProps) {
  const chain = <ChainPart ask={ask} gate={gate} tabId={tabId} />;
  return (
    <main class="sheet practice">
      <header>
        <Brand />
        <h1>{t('practice.title')}</h1>
        <p class="soft">{t('practice.intro')}</p>
      </header>
      {tabId !== null && chain}
      <TryPart />
      {tabId === null && chain}
    </main>
  );
}
