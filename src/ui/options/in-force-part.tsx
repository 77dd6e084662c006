import { t } from '../../platform/i18n.ts';
import type { PolicyDetails, PolicyStatus } from '../../protocol/policy-status.ts';
import { Button } from '../kit/button.tsx';
import { Icon } from '../kit/icon.tsx';
import { moment } from '../kit/moment.ts';
import { warningText } from '../kit/warning-text.ts';

interface InForceProps {
  readonly policy: PolicyStatus;
  readonly details: Pick<PolicyDetails, 'issuedAt' | 'expiresAt'>;
  readonly check: 'ready' | 'busy' | 'done' | 'failed';
  readonly onCheck: () => void;
}

const sources = {
  'built-in': 'options.force.builtIn',
  fetched: 'options.force.fetched',
  managed: 'options.force.managed',
  own: 'options.force.own',
} as const;

/** A policy's date may be a day, which has no time to show. */
function day(date: string): string {
  return date.length === 10 ? date : moment(date);
}

const checks = {
  busy: 'options.address.checking',
  done: 'options.address.checked',
  failed: 'options.address.failed',
} as const;

/** The policy that decides, the last look for a newer one, and the last one that was refused. */
export function InForcePart({ policy, details, check, onCheck }: InForceProps) {
  const { lastFetch, refused, warnings } = policy;
  const { issuedAt, expiresAt } = details;
  return (
    <>
      <section class="part" aria-labelledby="force-heading">
        <h2 id="force-heading">{t('options.force.heading')}</h2>
        <dl class="facts">
          <dt>{t('options.force.policy')}</dt>
          <dd>{policy.id}</dd>
          <dt>{t('options.force.version')}</dt>
          <dd class="figure">{policy.version}</dd>
          <dt>{t('options.force.source')}</dt>
          <dd>{t(sources[policy.source])}</dd>
          {policy.key !== null && (
            <>
              <dt>{t('options.force.key')}</dt>
              <dd class="code">{policy.key}</dd>
            </>
          )}
          <dt>{t('options.force.since')}</dt>
          <dd>{policy.since ? moment(policy.since) : t('options.force.always')}</dd>
          {issuedAt !== null && (
            <>
              <dt>{t('options.force.issued')}</dt>
              <dd>{day(issuedAt)}</dd>
            </>
          )}
          {expiresAt !== null && (
            <>
              <dt>{t('options.force.expires')}</dt>
              <dd>{day(expiresAt)}</dd>
            </>
          )}
          <dt>{t('options.force.lastFetch')}</dt>
          <dd>
            {lastFetch
              ? t('options.force.fetchResult', {
                  when: moment(lastFetch.at),
                  result: lastFetch.result,
                })
              : t('options.force.never')}
          </dd>
        </dl>
        {warnings.length > 0 && (
          <ul class="warnings">
            {warnings.map((warning) => (
              <li key={warning.kind}>
                <Icon name="alert" />
                <span>{warningText(warning)}</span>
              </li>
            ))}
          </ul>
        )}
        {policy.url !== null && (
          <div class="row">
            <Button onPress={onCheck} disabled={check === 'busy'}>
              {t('options.address.check')}
            </Button>
            <span role="status">{check !== 'ready' && t(checks[check])}</span>
          </div>
        )}
      </section>
      {refused && (
        <section class="part refused" aria-labelledby="refused-heading">
          <h2 id="refused-heading">
            <Icon name="alert" />
            {t('options.refused.heading')}
          </h2>
          <p>{t('options.refused.text')}</p>
          <dl class="facts">
            <dt>{t('options.refused.when')}</dt>
            <dd>{moment(refused.at)}</dd>
            <dt>{t('options.refused.path')}</dt>
            <dd>
              <code>{refused.path || '/'}</code>
            </dd>
            <dt>{t('options.refused.reason')}</dt>
            <dd>{refused.reason}</dd>
          </dl>
        </section>
      )}
    </>
  );
}
