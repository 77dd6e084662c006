import { useState } from 'preact/hooks';
import { t } from '../../platform/i18n.ts';
import { figure } from './names.ts';

export interface Bar {
  /** What is filtered by. */
  readonly value: string;
  readonly name: string;
  readonly count: number;
  /** A part of it that is shown darker. */
  readonly part?: number;
  readonly note?: string;
  readonly before?: number | undefined;
}

interface BarsProps {
  readonly bars: readonly Bar[];
  readonly none?: string;
  /** Filters by this; without it bars cannot be pressed. */
  readonly onPick?: (value: string) => void;
  readonly picked?: readonly string[];
}

/** Bars shown before somebody asks for all. */
const few = 8;

/** Names with a bar and a figure, which say the same; the largest first. */
export function BarList({ bars, none, onPick, picked = [] }: BarsProps) {
  const [all, setAll] = useState(false);
  if (bars.length === 0) return <p class="soft">{none ?? t('review.part.nothing')}</p>;
  const most = Math.max(1, ...bars.map(({ count, before = 0 }) => Math.max(count, before)));
  const shown = all ? bars : bars.slice(0, few);
  return (
    <>
      <ol class="bars">
        {shown.map((bar) => (
          <li key={bar.value}>
            {onPick ? (
              <button
                type="button"
                aria-pressed={picked.includes(bar.value)}
                onClick={() => onPick(bar.value)}
              >
                <BarLine bar={bar} most={most} />
              </button>
            ) : (
              <div>
                <BarLine bar={bar} most={most} />
              </div>
            )}
          </li>
        ))}
      </ol>
      {shown.length < bars.length && (
        <button type="button" class="link" onClick={() => setAll(true)}>
          {t('review.part.others', { all: figure(bars.length) })}
        </button>
      )}
    </>
  );
}

function BarLine({ bar, most }: { readonly bar: Bar; readonly most: number }) {
  const { name, count, part = 0, note, before } = bar;
  const wide = (value: number) => `${(100 * value) / most}%`;
  return (
    <>
      <span class="bar-name">{name}</span>
      <span class="bar-figure figure">
        {figure(count)}
        {before !== undefined && (
          <span class="soft"> · {t('review.figure.before', { was: figure(before) })}</span>
        )}
      </span>
      <svg class="bar" aria-hidden="true" focusable="false">
        <rect class="track" width="100%" height="8" rx="4" />
        {count > 0 && <rect class="fill" width={wide(count)} height="8" rx="4" />}
        {part > 0 && <rect class="part-fill" width={wide(part)} height="8" rx="4" />}
        {before !== undefined && <rect class="mark" x={wide(before)} width="2" height="8" />}
      </svg>
      {note && <span class="bar-note soft">{note}</span>}
    </>
  );
}
