import { t } from '../../platform/i18n.ts';
import type { RecordingRules } from '../../protocol/guide.ts';

interface RecordedProps {
  readonly rules: RecordingRules;
  readonly version: number;
}

/** What is recorded about a person, in plain words, made from the policy in force. */
export function RecordedPart({ rules, version }: RecordedProps) {
  const { level, excerpt, identity, retentionDays, forwardedTo, purpose, contact } = rules;
  const lines = [
    t('guide.recorded.always'),
    t(`guide.recorded.${level}`),
    t('guide.recorded.tools'),
    excerpt === 'none' ? t('guide.recorded.never') : t('guide.recorded.neverBut'),
    ...(excerpt === 'none' ? [] : [t(`guide.recorded.${excerpt}`)]),
    t(`guide.recorded.${identity}`),
    t('guide.recorded.days', { n: retentionDays }),
    forwardedTo ? t('guide.recorded.forwarded', { host: forwardedTo }) : t('guide.recorded.stays'),
    ...(purpose ? [t('guide.recorded.purpose', { purpose })] : []),
    ...(contact ? [t('guide.recorded.contact', { contact })] : []),
    t('guide.recorded.own'),
  ];
  return (
    <section class="part" id="recorded" aria-labelledby="recorded-heading">
      <h2 id="recorded-heading">{t('guide.recorded.heading')}</h2>
      <p class="soft">{t('guide.recorded.intro', { version: `${version}` })}</p>
      <ul class="plain-list">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {rules.noticeUrl && (
        <p>
          <a href={rules.noticeUrl} rel="noreferrer">
            {t('guide.recorded.notice')}
          </a>
        </p>
      )}
    </section>
  );
}
