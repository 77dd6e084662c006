import { useEffect, useState } from 'preact/hooks';
import { sumOf } from '../../events/tally-figures.ts';
import type { ask as askBackground } from '../../platform/bus.ts';
import { t } from '../../platform/i18n.ts';
import type { Stored } from '../../platform/storage.ts';
import { Button } from '../kit/button.tsx';
import { Icon } from '../kit/icon.tsx';
import { AlarmsPart } from './alarms-part.tsx';
import type { Check } from './check-files.ts';
import type { Desk } from './desk.ts';
import { Drawer } from './drawer.tsx';
import { EventList } from './event-list.tsx';
import { ExportDialog } from './export-dialog.tsx';
import { FilesPart } from './files-part.tsx';
import { FilterBar, toggled } from './filter-bar.tsx';
import { dayText, figure, percent, valueName } from './names.ts';
import { Overview } from './overview.tsx';
import { SavedFilters, type SavedFilter } from './saved-filters.tsx';
import { Tabs } from './tabs.tsx';
import { TopBar } from './top-bar.tsx';
import { useDrop } from './use-drop.ts';
import { type Review as ReviewState, useReview } from './use-review.ts';
import type { View } from './worker/tasks.ts';

interface ReviewProps {
  readonly ask: typeof askBackground;
  readonly desk: Desk;
  readonly check: Check;
  readonly saved: Stored<readonly SavedFilter[]>;
}

const troubles = {
  failed: 'review.failed',
  full: 'review.full',
  stopped: 'review.stopped',
} as const;

type Tab = 'overview' | 'events' | 'alarms' | 'files';

/** What was recorded, here or on other machines, for those who answer for it. */
export function Review({ ask, desk, check, saved }: ReviewProps) {
  const review = useReview({ ask, desk, check });
  const [tab, setTab] = useState<Tab>('overview');
  const [opened, setOpened] = useState<number | null>(null);
  const [exporting, setExporting] = useState(false);
  const { source, files, view, reading, trouble } = review;
  const dropping = useDrop((dropped) => void review.addFiles(dropped));
  const number = view?.number ?? 0;
  useEffect(() => setOpened(null), [source]);
  const changed = files.filter(
    ({ verdict }) => typeof verdict === 'object' && verdict.problems.length > 0,
  ).length;
  const isEmpty = source === 'files' && files.length === 0;
  return (
    <div class="review">
      <TopBar review={review} onExport={() => setExporting(true)} listed={view?.view.listed ?? 0} />
      <main>
        {reading && source === 'files' && (
          <div class="reading" role="status">
            <progress value={reading.done} max={reading.of} aria-hidden="true" />
            <span>{t('review.reading', { percent: percent(reading.done, reading.of) })}</span>
            <Button onPress={review.stop}>{t('review.stop')}</Button>
          </div>
        )}
        {trouble && (
          <p class="notice" role="alert">
            <Icon name="alert" />
            {t(troubles[trouble])}
          </p>
        )}
        {changed > 0 && (
          <div class="notice stop" role="alert">
            <Icon name="alert" />
            <span>
              {source === 'own' ? t('review.changedOwn') : t('review.changed', { n: changed })}
            </span>
            <Button onPress={() => setTab('files')}>{t('review.seeFiles')}</Button>
          </div>
        )}
        {isEmpty && <p class="empty">{t('review.drop')}</p>}
        {view && !isEmpty && (
          <>
            <FilterBar review={review} view={view.view}>
              <SavedFilters saved={saved} filter={review.filter} onChoose={review.setFilter} />
            </FilterBar>
            <PrintHead review={review} view={view.view} />
            <Tabs
              label={t('review.title')}
              open={tab}
              onOpen={setTab}
              tabs={[
                { id: 'overview', name: t('review.tabs.overview'), note: '' },
                { id: 'events', name: t('review.tabs.events'), note: figure(view.view.listed) },
                { id: 'alarms', name: t('review.tabs.alarms'), note: alarmsNote(view.view) },
                { id: 'files', name: t('review.tabs.files'), note: figure(files.length) },
              ]}
            />
            <div id="panel" role="tabpanel" aria-labelledby={`tab-${tab}`}>
              {tab === 'overview' && <OverviewPanel review={review} view={view.view} />}
              {tab === 'events' && view.view.listed === 0 && (
                <p class="empty">{t('review.emptyFiltered')}</p>
              )}
              {tab === 'events' && view.view.listed > 0 && (
                <EventList
                  desk={desk}
                  source={source}
                  listed={view.view.listed}
                  version={number}
                  onOpen={setOpened}
                />
              )}
              {tab === 'alarms' && (
                <AlarmsPart
                  desk={desk}
                  source={source}
                  rules={view.view.shown.tally.rules}
                  version={number}
                />
              )}
              {tab === 'files' && <FilesPart files={files} onCounted={review.setCounted} />}
            </div>
          </>
        )}
      </main>
      {opened !== null && view && (
        <Drawer
          desk={desk}
          source={source}
          at={opened}
          listed={view.view.listed}
          onMove={setOpened}
          onClose={() => setOpened(null)}
        />
      )}
      {exporting && view && (
        <ExportDialog
          desk={desk}
          source={source}
          listed={view.view.listed}
          onClose={() => setExporting(false)}
        />
      )}
      {dropping && <div class="dropping">{t('review.dropNow')}</div>}
    </div>
  );
}

interface PartProps {
  readonly review: ReviewState;
  readonly view: View;
}

function OverviewPanel({ review, view }: PartProps) {
  const { filter, setFilter, source, reading, compare } = review;
  if (view.span === null)
    return <p class="empty">{t(reading ? 'options.wait' : 'review.empty')}</p>;
  const span = { from: filter.from ?? view.span.from, to: filter.to ?? view.span.to };
  return (
    <Overview
      view={view}
      span={span}
      compared={compare}
      fleet={source === 'files'}
      picked={(facet) => filter.values?.[facet] ?? []}
      onPick={(facet, value) => setFilter(toggled(filter, facet, value))}
    />
  );
}

/** On paper the filters stand as words. */
function PrintHead({ review: { filter, source }, view: { span } }: PartProps) {
  if (!span) return null;
  const asked = Object.entries(filter.values ?? {}).flatMap(([facet, values]) =>
    values.map((value) => valueName(facet as 'rule', value)),
  );
  return (
    <p class="print-head">
      {t(source === 'own' ? 'review.own' : 'review.imported')}
      {' · '}
      {t('review.period', {
        from: dayText(filter.from ?? span.from),
        to: dayText(filter.to ?? span.to),
      })}
      {asked.length > 0 && ` · ${asked.join(', ')}`}
    </p>
  );
}

function alarmsNote({ shown }: View): string {
  const disputed = sumOf([...shown.tally.rules.values()].map((rule) => rule.disputed));
  return disputed > 0 ? figure(disputed) : '';
}
