import { useState } from 'preact/hooks';
import type { ask as askBackground } from '../../platform/bus.ts';
import { t } from '../../platform/i18n.ts';
import type { Recording } from '../../protocol/messages.ts';
import { Button } from '../kit/button.tsx';
import { download } from '../kit/download.ts';
import { Icon } from '../kit/icon.tsx';
import { Notice } from './notice.tsx';
import { exportEvents } from './export-events.ts';

type Outcome = { readonly count: number } | 'ready' | 'busy' | 'failed';

function words(outcome: Outcome): string {
  if (outcome === 'ready') return '';
  if (outcome === 'busy') return t('popup.events.exporting');
  if (outcome === 'failed') return t('popup.events.failed');
  return outcome.count === 0
    ? t('popup.events.none')
    : t('popup.events.saved', { n: outcome.count });
}

interface EventsProps {
  readonly ask: typeof askBackground;
  readonly recording: Recording;
}

/** The person's own events as a file, and what is in them. */
export function EventsPart({ ask, recording }: EventsProps) {
  const [outcome, setOutcome] = useState<Outcome>('ready');
  const save = async () => {
    setOutcome('busy');
    try {
      const { lines, count } = await exportEvents(ask);
      const day = new Date().toISOString().slice(0, 10);
      if (count > 0) download(lines, `tidegate-events-${day}.jsonl`);
      setOutcome({ count });
    } catch {
      // Whatever kept the background from answering, the person can only try again.
      setOutcome('failed');
    }
  };
  return (
    <section class="part events">
      <Button onPress={() => void save()} disabled={outcome === 'busy'}>
        <Icon name="save" />
        {t('popup.events.export')}
      </Button>
      <p role="status">{words(outcome)}</p>
      <a href="/review.html" target="_blank">
        {t('popup.events.review')}
      </a>
      {recording === 'ok' ? (
        <p class="soft">{t('popup.events.recorded')}</p>
      ) : (
        <Notice>
          <p>{t(`badge.${recording}`)}</p>
        </Notice>
      )}
    </section>
  );
}
