import { useEffect, useRef, useState } from 'preact/hooks';
import { version } from '../../../package.json';
import { t } from '../../platform/i18n.ts';
import { Button } from '../kit/button.tsx';
import { download } from '../kit/download.ts';
import type { Desk } from './desk.ts';
import { percent } from './names.ts';
import type { Progress, Source } from './worker/tasks.ts';

interface ExportProps {
  readonly desk: Desk;
  readonly source: Source;
  readonly listed: number;
  readonly onClose: () => void;
}

const forms = ['jsonl', 'csv', 'ocsf', 'otlp'] as const;

type Doing =
  | { readonly kind: 'ready' | 'stopped' | 'failed' }
  | { readonly kind: 'working'; readonly progress: Progress }
  | { readonly kind: 'saved'; readonly n: number };

/** What is shown, as a file in one of the forms; it can be stopped on its way. */
export function ExportDialog({ desk, source, listed, onClose }: ExportProps) {
  const frame = useRef<HTMLDialogElement>(null);
  const stop = useRef<AbortController | null>(null);
  const [format, setFormat] = useState<(typeof forms)[number]>('jsonl');
  const [doing, setDoing] = useState<Doing>({ kind: 'ready' });
  useEffect(() => {
    frame.current?.showModal();
    return () => stop.current?.abort();
  }, []);

  const save = async () => {
    stop.current = new AbortController();
    const { signal } = stop.current;
    setDoing({ kind: 'working', progress: { done: 0, of: 1 } });
    try {
      const { blob, records, extension } = await desk.ask(
        'export',
        { source, format, version },
        { stop: signal, progress: (progress) => setDoing({ kind: 'working', progress }) },
      );
      const day = new Date().toISOString().slice(0, 10);
      const name = format === 'jsonl' || format === 'csv' ? '' : `-${format}`;
      download(blob, `tidegate-events-${day}${name}.${extension}`);
      setDoing({ kind: 'saved', n: records });
    } catch {
      setDoing({ kind: signal.aborted ? 'stopped' : 'failed' });
    }
  };
  const isWorking = doing.kind === 'working';
  return (
    <dialog class="export" ref={frame} aria-labelledby="export-heading" onClose={onClose}>
      <h2 id="export-heading">{t('review.exporting.heading')}</h2>
      <p class="soft">{t('review.exporting.what', { n: listed })}</p>
      <fieldset disabled={isWorking}>
        <legend class="unseen">{t('review.exporting.form')}</legend>
        {forms.map((one) => (
          <label key={one} class="form">
            <input
              type="radio"
              name="form"
              checked={one === format}
              onChange={() => setFormat(one)}
            />
            <span>
              <strong>{t(`review.exporting.${one}`)}</strong>
              <span class="soft">{t(`review.exporting.${one}Hint`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <div role="status" class="doing">
        {isWorking && (
          <>
            <progress value={doing.progress.done} max={doing.progress.of} aria-hidden="true" />
            {t('review.exporting.working', {
              percent: percent(doing.progress.done, doing.progress.of),
            })}
          </>
        )}
        {doing.kind === 'saved' && t('review.exporting.saved', { n: doing.n })}
        {doing.kind === 'stopped' && t('review.exporting.stopped')}
        {doing.kind === 'failed' && t('review.failed')}
      </div>
      <div class="row end">
        <Button
          weight="quiet"
          onPress={() => (isWorking ? stop.current?.abort() : frame.current?.close())}
        >
          {t(isWorking ? 'review.stop' : 'review.close')}
        </Button>
        <Button weight="primary" disabled={isWorking} onPress={() => void save()}>
          {t('review.exporting.save')}
        </Button>
      </div>
    </dialog>
  );
}
