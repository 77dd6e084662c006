import { useRef } from 'preact/hooks';
import { t } from '../../platform/i18n.ts';
import { Brand } from '../kit/brand.tsx';
import { Button } from '../kit/button.tsx';
import { Icon } from '../kit/icon.tsx';
import { namedBlobs } from './use-drop.ts';
import type { Review } from './use-review.ts';

interface TopBarProps {
  readonly review: Review;
  readonly listed: number;
  readonly onExport: () => void;
}

const sources = ['own', 'files'] as const;

/** Whose events, and what can be done with them. */
export function TopBar({ review, listed, onExport }: TopBarProps) {
  const chooser = useRef<HTMLInputElement>(null);
  const { source, setSource, files, reading } = review;
  const choose = (event: Event) => {
    const input = event.currentTarget as HTMLInputElement;
    const chosen = namedBlobs(input.files ?? []);
    input.value = '';
    if (chosen.length > 0) void review.addFiles(chosen);
  };
  const hasFiles = source === 'files' && files.length > 0;
  return (
    <header class="top">
      <Brand />
      <h1>{t('review.title')}</h1>
      <div class="switch" role="group" aria-label={t('review.title')}>
        {sources.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={source === one}
            onClick={() => setSource(one)}
          >
            {t(one === 'own' ? 'review.own' : 'review.imported')}
          </button>
        ))}
      </div>
      <span class="spring" />
      {source === 'own' && (
        <Button weight="quiet" disabled={reading !== null} onPress={() => void review.reload()}>
          {t('review.reload')}
        </Button>
      )}
      {hasFiles && (
        <Button weight="quiet" disabled={reading !== null} onPress={() => void review.clearFiles()}>
          {t('review.removeAll')}
        </Button>
      )}
      <Button disabled={reading !== null} onPress={() => chooser.current?.click()}>
        <Icon name="page" />
        {t(hasFiles ? 'review.addMore' : 'review.add')}
      </Button>
      <input
        ref={chooser}
        class="unseen"
        type="file"
        multiple
        accept=".jsonl"
        tabIndex={-1}
        aria-label={t('review.add')}
        onChange={choose}
      />
      <Button disabled={listed === 0} onPress={() => window.print()}>
        <Icon name="print" />
        {t('review.print')}
      </Button>
      <Button weight="primary" disabled={listed === 0 || reading !== null} onPress={onExport}>
        <Icon name="save" />
        {t('review.export')}
      </Button>
    </header>
  );
}
