import type { ComponentChildren } from 'preact';
import { periodBefore, type ReviewFilter } from '../../events/review/filter.ts';
import { type Facet, facets } from '../../events/review/shape.ts';
import { t } from '../../platform/i18n.ts';
import { Button } from '../kit/button.tsx';
import { Menu } from './menu.tsx';
import { valueName } from './names.ts';
import type { Review } from './use-review.ts';
import type { View } from './worker/tasks.ts';

interface FilterBarProps {
  readonly review: Review;
  readonly view: View;
  /** Filters that were saved. */
  readonly children: ComponentChildren;
}

const day = 86_400_000;
const presets = [7, 30, 90] as const;

/** Which days, which events, and what they are compared with. */
export function FilterBar({ review, view, children }: FilterBarProps) {
  const { filter, setFilter, compare, setCompare } = review;
  const { values = {} } = filter;
  const shownFacets = facets.filter((facet) => facet !== 'group' || view.choices.group.length > 0);
  const toggle = (facet: Facet, value: string) => setFilter(toggled(filter, facet, value));
  const isFiltered = Object.keys(filter).length > 0;
  return (
    <section class="filters" aria-label={t('review.filter.label')}>
      <Days filter={filter} setFilter={setFilter} span={view.span} />
      {shownFacets.map((facet) => (
        <Menu key={facet} label={t(`review.facet.${facet}`)} chosen={values[facet]?.length ?? 0}>
          <fieldset>
            <legend class="unseen">{t(`review.facet.${facet}`)}</legend>
            {view.choices[facet].length === 0 && <p class="soft">{t('review.filter.none')}</p>}
            {view.choices[facet].map((value) => (
              <label key={value}>
                <input
                  type="checkbox"
                  checked={values[facet]?.includes(value) ?? false}
                  onChange={() => toggle(facet, value)}
                />
                <span>{valueName(facet, value)}</span>
              </label>
            ))}
          </fieldset>
        </Menu>
      ))}
      <label class="check">
        <input
          type="checkbox"
          checked={compare !== null}
          disabled={periodBefore(filter) === null}
          onChange={() => setCompare(compare ? null : periodBefore(filter))}
        />
        <span>{t('review.filter.compare')}</span>
      </label>
      {compare && (
        <span class="dates">
          <DateInput
            label={t('review.filter.compareFrom')}
            value={compare.from}
            onChange={(from) => from && setCompare({ ...compare, from })}
          />
          <DateInput
            label={t('review.filter.compareTo')}
            value={compare.to}
            onChange={(to) => to && setCompare({ ...compare, to })}
          />
        </span>
      )}
      {children}
      {isFiltered && (
        <Button weight="quiet" onPress={() => setFilter({})}>
          {t('review.filter.clear')}
        </Button>
      )}
    </section>
  );
}

interface DaysProps {
  readonly filter: ReviewFilter;
  readonly setFilter: (filter: ReviewFilter) => void;
  readonly span: View['span'];
}

/** All days, the last few of what there is, or from one to another. */
function Days({ filter, setFilter, span }: DaysProps) {
  const last = span?.to ?? new Date().toISOString().slice(0, 10);
  const begin = (days: number) =>
    new Date(Date.parse(last) - (days - 1) * day).toISOString().slice(0, 10);
  const preset = presets.find((days) => filter.to === last && filter.from === begin(days));
  const isAll = filter.from === undefined && filter.to === undefined;
  const choose = (choice: string) => {
    const { from: _from, to: _to, ...rest } = filter;
    if (choice === 'all') return setFilter(rest);
    const days = choice === 'own' ? 14 : Number(choice);
    setFilter({ ...rest, from: begin(days), to: last });
  };
  const set = (end: 'from' | 'to', value: string) => {
    const { [end]: _, ...rest } = filter;
    setFilter(value ? { ...rest, [end]: value } : rest);
  };
  return (
    <span class="dates">
      <label class="unseen" for="review-days">
        {t('review.filter.days')}
      </label>
      <select
        id="review-days"
        class="input"
        value={isAll ? 'all' : `${preset ?? 'own'}`}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        <option value="all">{t('review.filter.all')}</option>
        {presets.map((days) => (
          <option key={days} value={`${days}`}>
            {t('review.filter.last', { n: days })}
          </option>
        ))}
        <option value="own">{t('review.filter.own')}</option>
      </select>
      {!isAll && (
        <>
          <DateInput
            label={t('review.filter.from')}
            value={filter.from ?? ''}
            onChange={(value) => set('from', value)}
          />
          <DateInput
            label={t('review.filter.to')}
            value={filter.to ?? ''}
            onChange={(value) => set('to', value)}
          />
        </>
      )}
    </span>
  );
}

interface DateProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function DateInput({ label, value, onChange }: DateProps) {
  return (
    <input
      class="input"
      type="date"
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** The filter with a value more or less; a facet that asks for nothing is left out. */
export function toggled(filter: ReviewFilter, facet: Facet, value: string): ReviewFilter {
  const chosen = filter.values?.[facet] ?? [];
  const next = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
  const { [facet]: _, ...others } = filter.values ?? {};
  const { values: _values, ...rest } = filter;
  const values = next.length > 0 ? { ...others, [facet]: next } : others;
  return Object.keys(values).length > 0 ? { ...rest, values } : rest;
}
