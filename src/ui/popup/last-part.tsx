import { language, t, textIfAny } from '../../platform/i18n.ts';
import type { ShownEvent } from '../../protocol/popup.ts';

interface LastProps {
  readonly events: readonly ShownEvent[];
}

/** What Tidegate last did here: when, at which tool, and what came of it. */
export function LastPart({ events }: LastProps) {
  if (events.length === 0) return null;
  return (
    <section class="part" aria-labelledby="last-heading">
      <h2 id="last-heading">{t('popup.last')}</h2>
      <ul class="last">
        {events.map(({ at, tool, action, outcome }) => (
          <li key={at}>
            <time class="figure" dateTime={at}>
              {when(at)}
            </time>
            <span class="where">{tool}</span>
            <span>
              {textIfAny(`review.outcome.${outcome}`) ?? textIfAny(`review.action.${action}`)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The time today, else the day. */
function when(at: string): string {
  const moment = new Date(at);
  const isToday = moment.toDateString() === new Date().toDateString();
  return isToday
    ? moment.toLocaleTimeString(language(), { hour: 'numeric', minute: '2-digit' })
    : moment.toLocaleDateString(language(), { day: 'numeric', month: 'short' });
}
