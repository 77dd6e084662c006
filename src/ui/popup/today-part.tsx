import { language, t } from '../../platform/i18n.ts';
import type { DayCounts } from '../../protocol/popup.ts';

const counted = ['checked', 'coached', 'warned', 'redacted', 'blocked'] as const;

/** The day in figures; a day without any says so instead of showing zeros. */
export function TodayPart({ today }: { readonly today: DayCounts }) {
  const quiet = counted.every((name) => today[name] === 0);
  return (
    <section class="part" aria-labelledby="today-heading">
      <h2 id="today-heading">{t('popup.today.heading')}</h2>
      {quiet ? (
        <p class="soft">{t('popup.today.none')}</p>
      ) : (
        <dl class="counts">
          {counted.map((name) => (
            <div key={name} class={today[name] === 0 ? 'zero' : undefined}>
              <dt>{t(`popup.today.${name}`)}</dt>
              <dd class="figure">{today[name].toLocaleString(language())}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
