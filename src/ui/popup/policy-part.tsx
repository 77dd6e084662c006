import { t } from '../../platform/i18n.ts';
import type { PolicyStatus } from '../../protocol/policy-status.ts';
import { moment } from '../kit/moment.ts';
import { warningText } from '../kit/warning-text.ts';
import { Notice } from './notice.tsx';

const sources = {
  'built-in': 'popup.policy.builtIn',
  fetched: 'popup.policy.fetched',
  managed: 'popup.policy.managed',
  own: 'popup.policy.own',
} as const;

/** Which policy is in force, and whether a newer one was refused. */
export function PolicyPart({ policy }: { readonly policy: PolicyStatus }) {
  const { refused, warnings } = policy;
  return (
    <section class="part" aria-labelledby="policy-heading">
      <h2 id="policy-heading">{t('popup.policy.heading')}</h2>
      <p class="policy-line">
        <strong>{policy.id}</strong>
        <span class="figure">{t('popup.policy.version', { version: `${policy.version}` })}</span>
      </p>
      <p class="soft">
        {t(sources[policy.source])}
        {policy.since && ` · ${t('popup.policy.since', { when: moment(policy.since) })}`}
      </p>
      {warnings.map((warning) => (
        <Notice key={warning.kind}>
          <p>{warningText(warning)}</p>
        </Notice>
      ))}
      {refused && (
        <Notice>
          <p>
            <strong>{t('popup.policy.refusedHeading')}</strong>
          </p>
          <p>
            {t('popup.policy.refused', {
              reason: refused.reason,
              path: refused.path || '/',
              when: moment(refused.at),
            })}
          </p>
        </Notice>
      )}
    </section>
  );
}
