import { t, textIfAny } from '../../platform/i18n.ts';
import type { Coverage, SiteStatus } from '../../protocol/messages.ts';
import type { IconName } from '../kit/icon.tsx';
import { State, type Tone } from '../kit/state.tsx';

const looks: Readonly<Record<Coverage | 'none', { readonly tone: Tone; readonly icon: IconName }>> =
  {
    active: { tone: 'calm', icon: 'check' },
    waiting: { tone: 'plain', icon: 'clock' },
    degraded: { tone: 'warn', icon: 'alert' },
    off: { tone: 'plain', icon: 'off' },
    none: { tone: 'plain', icon: 'info' },
  };

/** How this page is doing, in a word and a sentence. */
interface SiteProps {
  readonly site: SiteStatus | null;
  readonly tabId: number | null;
}

export function SitePart({ site, tabId }: SiteProps) {
  const kind = site?.coverage ?? 'none';
  const reason = site?.reason ? why(site.reason) : null;
  return (
    <section class="part site" aria-labelledby="site-heading">
      <h2 id="site-heading">{site?.name ?? t('popup.site.heading')}</h2>
      <State {...looks[kind]} word={t(`popup.site.${kind}`)} />
      <p>{textIfAny(`popup.site.${kind}Text`, { name: site?.name ?? '' })}</p>
      {reason && <p class="soft">{reason}</p>}
      <p>
        <a href={`/practice.html?tab=${tabId ?? ''}#check`} target="_blank">
          {t('popup.site.check')}
        </a>
      </p>
    </section>
  );
}

/** A reason is a name of ours; one without a text is still better shown than hidden. */
function why(reason: string): string {
  return textIfAny(`popup.reason.${reason.replaceAll('-', '_')}`) ?? reason.replaceAll('-', ' ');
}
