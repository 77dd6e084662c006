import { useState } from 'preact/hooks';
import type { ask as askBackground } from '../../platform/bus.ts';
import { t } from '../../platform/i18n.ts';
import { Button } from '../kit/button.tsx';
import { described, Field } from '../kit/field.tsx';

interface AddressProps {
  readonly ask: typeof askBackground;
  readonly policyUrl: string | null;
  readonly policyKey: string | null;
  /** The address was taken; what is in force may have changed. */
  readonly onSaved: () => void;
}

/** Where an unmanaged browser gets its policy from. */
export function AddressPart({ ask, policyUrl, policyKey, onSaved }: AddressProps) {
  const [address, setAddress] = useState(policyUrl ?? '');
  const [key, setKey] = useState(policyKey ?? '');
  const [outcome, setOutcome] = useState<'unsaved' | 'saved'>('unsaved');
  const [error, setError] = useState<string | null>(null);

  const save = async () => {
    setOutcome('unsaved');
    const wanted = address.trim();
    if (wanted !== '' && URL.parse(wanted)?.protocol !== 'https:') {
      setError(t('options.address.notHttps'));
      return;
    }
    try {
      const { accepted, reason } = await ask('settings.set', {
        policyUrl: wanted || null,
        policyKey: key.trim() || null,
      });
      setError(accepted ? null : t('options.address.refused', { reason: reason ?? '' }));
      if (!accepted) return;
      setOutcome('saved');
      onSaved();
    } catch {
      // The background did not answer: nothing was saved, and the field still holds the address.
      setError(t('options.address.failed'));
    }
  };
  return (
    <section class="part" aria-labelledby="address-heading">
      <h2 id="address-heading">{t('options.address.heading')}</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Field
          id="address"
          label={t('options.address.label')}
          hint={t('options.address.hint')}
          error={error}
        >
          <input
            class="input"
            {...described('address', error, true)}
            type="url"
            inputMode="url"
            autocomplete="off"
            spellcheck={false}
            placeholder="https://"
            value={address}
            onInput={(event) => {
              setAddress(event.currentTarget.value);
              setOutcome('unsaved');
            }}
          />
        </Field>
        <Field
          id="key"
          label={t('options.address.key')}
          hint={t('options.address.keyHint')}
          error={null}
        >
          <textarea
            class="input code"
            {...described('key', null, true)}
            rows={4}
            autocomplete="off"
            spellcheck={false}
            placeholder="{ … }"
            value={key}
            onInput={(event) => {
              setKey(event.currentTarget.value);
              setOutcome('unsaved');
            }}
          />
        </Field>
        <div class="row">
          <Button weight="primary" onPress={() => void save()}>
            {t('options.address.save')}
          </Button>
          <span role="status">{outcome === 'saved' && t('options.address.saved')}</span>
        </div>
      </form>
    </section>
  );
}
