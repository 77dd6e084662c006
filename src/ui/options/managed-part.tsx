import { t, textIfAny } from '../../platform/i18n.ts';
import { Icon } from '../kit/icon.tsx';

interface ManagedProps {
  readonly policyUrl: string | null;
  /** Names of the settings that the company fixed. */
  readonly names: readonly string[];
  /** Rules of the floor. */
  readonly floor: number;
}

/** What the company fixed in this browser: locked, and why. */
export function ManagedPart({ policyUrl, names, floor }: ManagedProps) {
  const value = (name: string): string => {
    if (name === 'policyUrl') return policyUrl ?? '';
    if (name === 'floor') return t('options.managed.rules', { n: floor });
    return t('options.managed.set');
  };
  return (
    <section class="part" aria-labelledby="managed-heading">
      <h2 id="managed-heading">
        <Icon name="lock" />
        {t('options.managed.heading')}
      </h2>
      <p>{t('options.managed.text')}</p>
      <dl class="facts">
        {names.map((name) => (
          <>
            <dt key={name}>{textIfAny(`options.managed.name.${name}`) ?? name}</dt>
            <dd>
              {value(name)}
              <span class="soft hint">{textIfAny(`options.managed.why.${name}`)}</span>
            </dd>
          </>
        ))}
      </dl>
    </section>
  );
}
