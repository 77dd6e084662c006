import type { Figures } from '../../events/tally-figures.ts';
import { t } from '../../platform/i18n.ts';
import { figure, percent } from './names.ts';

interface CardsProps {
  readonly now: Figures;
  readonly before: Figures | null;
  /** Null where there is one. */
  readonly browsers: number | null;
}

const shown = ['prompts', 'events', 'stopped', 'redacted', 'overridden', 'gaps'] as const;

/** The figures above the charts, with what they were before. */
export function FigureCards({ now, before, browsers }: CardsProps) {
  return (
    <dl class="figures">
      {shown.map((name) => (
        <div key={name}>
          <dt>{t(`review.figure.${name}`)}</dt>
          <dd>
            <strong class="figure">
              {name === 'prompts' && now.prompts === 0 ? '–' : figure(now[name])}
            </strong>
            {before && <Change now={now[name]} before={before[name]} />}
            <span class="soft">{noteOf(name, now, browsers)}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function noteOf(name: (typeof shown)[number], now: Figures, browsers: number | null): string {
  if (name === 'prompts' && now.prompts === 0) return t('review.figure.promptsNone');
  if (name === 'events' && browsers !== null) return t('review.figure.browsers', { n: browsers });
  if (name === 'overridden' && now.stopped > 0)
    return t('review.figure.overriddenOf', { percent: percent(now.overridden, now.stopped) });
  return '';
}

/** More or less is said by sign and figure; whether it is good, the figures alone do not say. */
function Change({ now, before }: { readonly now: number; readonly before: number }) {
  const share = before === 0 ? null : Math.round((100 * (now - before)) / before);
  const sign = share !== null && share > 0 ? '+' : '';
  return (
    <span class="change figure">
      {share !== null && <b>{`${sign}${figure(share)} %`}</b>}{' '}
      {t('review.figure.before', { was: figure(before) })}
    </span>
  );
}
