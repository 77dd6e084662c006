import { t } from '../../platform/i18n.ts';
import type { PolicyChange } from '../../protocol/policy-status.ts';
import { moment } from '../kit/moment.ts';

const sources = {
  'built-in': 'options.force.builtIn',
  fetched: 'options.history.fetched',
  managed: 'options.force.managed',
  own: 'options.force.own',
} as const;

/** The last changes of the policy, newest first. */
export function HistoryPart({ history }: { readonly history: readonly PolicyChange[] }) {
  return (
    <section class="part" aria-labelledby="history-heading">
      <h2 id="history-heading">{t('options.history.heading')}</h2>
      {history.length === 0 ? (
        <p class="soft">{t('options.history.none')}</p>
      ) : (
        <ol class="history">
          {history.map((change) => (
            <li key={change.at}>
              <p>
                <strong>{change.id}</strong>{' '}
                <span class="figure">
                  {t('popup.policy.version', { version: `${change.version}` })}
                </span>
              </p>
              <p class="soft">
                {moment(change.at)} · {t(sources[change.source])}
              </p>
              <p class="figure">{counts(change)}</p>
              {change.key !== null && <p class="soft code">{change.key}</p>}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function counts({ stricter, looser, open }: PolicyChange): string {
  const said = [
    stricter > 0 && t('options.history.stricter', { n: stricter }),
    looser > 0 && t('options.history.looser', { n: looser }),
    open > 0 && t('options.history.open', { n: open }),
  ].filter((one) => one !== false);
  return said.join(' · ') || t('options.history.same');
}
