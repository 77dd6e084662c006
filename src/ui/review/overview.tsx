import type { ComponentChildren } from 'preact';
import type { Facet } from '../../events/review/shape.ts';
import { figuresOf, isDoubtful, mostFirst } from '../../events/tally-figures.ts';
import { type Counts, enough, type Tally } from '../../events/tally.ts';
import { t } from '../../platform/i18n.ts';
import { toolName } from '../../sites/tool-name.ts';
import { type Bar, BarList } from './bar-list.tsx';
import { PlainTable } from './data-table.tsx';
import { DaysChart } from './days-chart.tsx';
import { FigureCards } from './figure-cards.tsx';
import { figure, percent, plainWords, reasonName, valueName } from './names.ts';
import type { View } from './worker/tasks.ts';

interface OverviewProps {
  readonly view: View;
  /** The days that are shown. */
  readonly span: { readonly from: string; readonly to: string };
  /** The days they are compared with. */
  readonly compared: { readonly from: string; readonly to: string } | null;
  readonly picked: (facet: Facet) => readonly string[];
  readonly onPick: (facet: Facet, value: string) => void;
  /** More than one browser may be in it. */
  readonly fleet: boolean;
}

/** Figures and charts of what is shown. */
export function Overview({ view, span, compared, picked, onPick, fleet }: OverviewProps) {
  const { shown, before } = view;
  const { tally } = shown;
  const earlier = before?.tally ?? null;
  const pick = (facet: Facet) => ({
    picked: picked(facet),
    onPick: (value: string) => onPick(facet, value),
  });
  const counted = (counts: Counts, was: Counts | undefined, name: (value: string) => string) =>
    mostFirst(counts).map(([value, count]): Bar => ({
      value,
      name: name(value),
      count,
      before: was && (was.get(value) ?? 0),
    }));
  return (
    <>
      <FigureCards
        now={figuresOf(tally)}
        before={earlier && figuresOf(earlier)}
        browsers={fleet ? shown.browsers : null}
      />
      <div class="cards">
        <Card title={t('review.part.days')} whole>
          {tally.days.size > 0 ? (
            <DaysChart
              days={tally.days}
              span={span}
              before={earlier && compared && { days: earlier.days, span: compared }}
            />
          ) : (
            <p class="soft">{t('review.part.nothing')}</p>
          )}
        </Card>
        <Card title={t('review.part.tools')}>
          <BarList bars={toolBars(tally, earlier)} {...pick('tool')} />
        </Card>
        <Card title={t('review.part.rules')}>
          <BarList bars={ruleBars(tally, earlier)} {...pick('rule')} />
        </Card>
        <Card title={t('review.part.categories')}>
          <BarList
            bars={counted(tally.categories, earlier?.categories, (value) =>
              valueName('category', value),
            )}
            {...pick('category')}
          />
        </Card>
        <Card title={t('review.part.reasons')}>
          <BarList
            bars={counted(tally.reasons, earlier?.reasons, reasonName)}
            none={t('review.part.reasonsNone')}
          />
        </Card>
        <Card title={t('review.part.coverage')}>
          <Coverage coverage={tally.coverage} />
        </Card>
        <Card title={t('review.part.policies')} hint={t('review.part.policiesHint')}>
          <BarList
            bars={counted(tally.policies, earlier?.policies, (value) => value)}
            {...pick('policy')}
          />
        </Card>
        {tally.differences.size > 0 && (
          <Card title={t('review.part.differences')} hint={t('review.part.differencesHint')}>
            <PlainTable
              title={t('review.part.differences')}
              heads={[t('review.column.difference'), t('review.column.events')]}
              rows={mostFirst(tally.differences).map(([pair, count]) => [difference(pair), count])}
            />
          </Card>
        )}
        {tally.groups.size > 0 && (
          <Card title={t('review.part.groups')}>
            <BarList
              bars={[...tally.groups]
                .toSorted(([, a], [, b]) => b.events - a.events)
                .map(([name, { events, stopped }]) => ({
                  value: name,
                  name,
                  count: events,
                  part: stopped,
                  before: earlier ? (earlier.groups.get(name)?.events ?? 0) : undefined,
                }))}
              {...pick('group')}
            />
          </Card>
        )}
      </div>
      <p class="soft footnote">
        {t('review.utc')} {fleet && t('review.nobody', { least: `${enough}` })}
      </p>
    </>
  );
}

interface CardProps {
  readonly title: string;
  readonly hint?: string;
  readonly whole?: boolean;
  readonly children: ComponentChildren;
}

function Card({ title, hint, whole, children }: CardProps) {
  return (
    <section class={whole ? 'card whole' : 'card'}>
      <h2>{title}</h2>
      {hint && <p class="soft">{hint}</p>}
      {children}
    </section>
  );
}

function toolBars({ tools }: Tally, earlier: Tally | null): readonly Bar[] {
  const uses = ({ prompts, stopped }: { prompts: number; stopped: number }) =>
    Math.max(prompts, stopped);
  return [...tools]
    .map(([value, tool]): Bar => {
      const was = earlier?.tools.get(value);
      const notes = [
        tool.visits > 0 && `${t('review.column.visits')}: ${figure(tool.visits)}`,
        tool.stopped > 0 && `${t('review.column.stopped')}: ${percent(tool.stopped, uses(tool))} %`,
        tool.personal > 0 && `${t('review.column.personal')}: ${figure(tool.personal)}`,
      ].filter(Boolean);
      return {
        value,
        name: toolName(value) ?? value,
        count: uses(tool),
        part: tool.stopped,
        note: notes.join(' · '),
        before: earlier ? (was ? uses(was) : 0) : undefined,
      };
    })
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
}

function ruleBars({ rules }: Tally, earlier: Tally | null): readonly Bar[] {
  return [...rules]
    .toSorted(([, a], [, b]) => b.fired - a.fired)
    .map(([value, rule]) => {
      const { fired, overridden, disputed } = rule;
      const notes = [
        overridden > 0 && `${t('review.column.overridden')}: ${percent(overridden, fired)} %`,
        disputed > 0 && `${t('review.column.disputed')}: ${figure(disputed)}`,
        isDoubtful(rule) && t('review.column.doubtful'),
      ].filter(Boolean);
      return {
        value,
        name: value,
        count: fired,
        part: overridden,
        note: notes.join(' · '),
        before: earlier ? (earlier.rules.get(value)?.fired ?? 0) : undefined,
      };
    });
}

function Coverage({ coverage }: Pick<Tally, 'coverage'>) {
  const rows = [...coverage]
    .toSorted(([a], [b]) => (a < b ? 1 : -1))
    .flatMap(([version, reasons]) =>
      mostFirst(reasons).map(([reason, times]) => [plainWords(reason), version, times] as const),
    );
  if (rows.length === 0) return <p class="soft">{t('review.part.coverageNone')}</p>;
  return (
    <PlainTable
      title={t('review.part.coverage')}
      heads={[t('review.column.reason'), t('review.column.version'), t('review.column.times')]}
      rows={rows}
    />
  );
}

/** `warn → block` in words. */
function difference(pair: string): string {
  return pair
    .split(' → ')
    .map((action) => valueName('action', action))
    .join(' → ');
}
