import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { stackColumns } from '../../events/stack-columns.ts';
import { sumOf } from '../../events/tally-figures.ts';
import type { Tally } from '../../events/tally.ts';
import { t } from '../../platform/i18n.ts';
import { actions } from '../../policy/action.ts';
import { DataTable } from './data-table.tsx';
import { dayText, figure, valueName } from './names.ts';

interface Span {
  readonly from: string;
  readonly to: string;
}

interface DaysProps {
  readonly days: Tally['days'];
  readonly span: Span;
  /** The days they are compared with, laid over them by their order. */
  readonly before: { readonly days: Tally['days']; readonly span: Span } | null;
}

const height = 240;

/** Events of each day as stacked columns, with the days compared as a line over them. */
export function DaysChart({ days, before, span }: DaysProps) {
  const [frame, width] = useWidth();
  const names = daysBetween(span.from, span.to);
  const series = actions
    .map((name) => ({ name, counts: names.map((day) => days.get(day)?.get(name) ?? 0) }))
    .filter(({ counts }) => counts.some((count) => count > 0));
  const earlier =
    before &&
    daysBetween(before.span.from, before.span.to)
      .slice(0, names.length)
      .map((day) => sumOf(before.days.get(day)?.values() ?? []));
  const box = { width, height, left: 48, bottom: 28 };
  const { columns, ticks, labels, yOf } = stackColumns(
    names,
    series,
    box,
    Math.max(0, ...(earlier ?? [])),
  );
  return (
    <>
      <ul class="key">
        {series.map(({ name }) => (
          <li key={name}>
            <span class={`dot a-${name}`} />
            {valueName('action', name)}
          </li>
        ))}
        {earlier && (
          <li>
            <span class="dash" />
            {t('review.column.before')}
          </li>
        )}
      </ul>
      <div ref={frame}>
        <svg
          role="img"
          aria-label={t('review.part.days')}
          viewBox={`0 0 ${width} ${height}`}
          class="columns"
        >
          {ticks.map(({ y, value }) => (
            <g key={value}>
              <line x1={box.left} x2={width} y1={y} y2={y} />
              <text x={box.left - 8} y={y + 4} class="end">
                {figure(value)}
              </text>
            </g>
          ))}
          {columns.map(({ name, total, x, width: wide, parts }) => (
            <g key={name}>
              <title>{`${dayText(name)}: ${figure(total)}`}</title>
              <rect x={x} y={0} width={wide} height={height - box.bottom} class="reach" />
              {parts.map(({ series: action, y, height: tall }) => (
                <rect key={action} x={x} y={y} width={wide} height={tall} class={`a-${action}`} />
              ))}
            </g>
          ))}
          {earlier && (
            <polyline
              class="earlier"
              points={columns
                .slice(0, earlier.length)
                .map(({ x, width: wide }, at) => `${x + wide / 2},${yOf(earlier[at] ?? 0)}`)
                .join(' ')}
            />
          )}
          {labels.map(({ x, name }) => (
            <text key={name} x={x} y={height - 6} class="middle">
              {dayText(name, 'short')}
            </text>
          ))}
        </svg>
      </div>
      <DataTable
        title={t('review.part.days')}
        heads={[t('review.column.day'), ...series.map(({ name }) => valueName('action', name))]}
        rows={names.map((day, at) => [
          dayText(day),
          ...series.map(({ counts }) => counts[at] ?? 0),
        ])}
      />
    </>
  );
}

/** Days of UTC, both included; those without events too. */
function daysBetween(from: string, to: string): readonly string[] {
  const names: string[] = [];
  for (let day = Date.parse(from); day <= Date.parse(to); day += 86_400_000)
    names.push(new Date(day).toISOString().slice(0, 10));
  return names;
}

/** The width that an element has, so that what is drawn in it need not be scaled. */
function useWidth() {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(800);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = () => setWidth(Math.max(240, element.clientWidth));
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return [frame, width] as const;
}
