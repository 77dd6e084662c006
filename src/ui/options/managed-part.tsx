import { t } from '../../platform/i18n.ts';
import { Icon } from '../kit/icon.tsx';

/** Locked, and why. */
export function ManagedPart({ policyUrl }: { readonly policyUrl: string | null }) {
  return (
    <section class="part" aria-labelledby="managed-heading">
      <h2 id="managed-heading">
        <Icon name="lock" />
        {t('options.managed.heading')}
      </h2>
      <p>{t('options.managed.text')}</p>
      <dl class="facts">
        <dt>{t('options.managed.address')}</dt>
        <dd>{policyUrl ?? t('options.managed.none')}</dd>
      </dl>
    </section>
  );
}
