import { useEffect, useState } from 'preact/hooks';
import type { ask as askBackground } from '../../platform/bus.ts';
import { t, textIfAny } from '../../platform/i18n.ts';
import type { Messages, OwnChoiceList } from '../../protocol/messages.ts';
import { Button } from '../kit/button.tsx';
import { described, Field } from '../kit/field.tsx';

interface OwnProps {
  readonly ask: typeof askBackground;
  /** A policy address comes before these. */
  readonly overruled: boolean;
  /** They were taken; what is in force may have changed. */
  readonly onSaved: () => void;
}

const cares = ['less', 'usual', 'more'] as const;

/** What somebody chooses for a browser that nobody manages. */
export function OwnPart({ ask, overruled, onSaved }: OwnProps) {
  const [offer, setOffer] = useState<Messages['own.get']['out'] | null>(null);
  const [choices, setChoices] = useState<OwnChoiceList | null>(null);
  const [words, setWords] = useState('');
  const [outcome, setOutcome] = useState<'unsaved' | 'saved'>('unsaved');
  const [error, setError] = useState<string | null>(null);

  useEffect(() => {
    const load = async () => {
      try {
        const got = await ask('own.get', {});
        setOffer(got);
        setChoices(got.choices);
        setWords(got.choices.words.join('\n'));
      } catch {
        // Without an answer there is nothing to choose from.
        setError(t('options.address.failed'));
      }
    };
    void load();
  }, []);

  const change = (part: Partial<OwnChoiceList>) => {
    if (choices) setChoices({ ...choices, ...part });
    setOutcome('unsaved');
  };
  const save = async () => {
    if (!choices) return;
    const list = words.split('\n').map((word) => word.trim());
    try {
      const wanted = { ...choices, words: list.filter((word) => word !== '') };
      const { accepted, reason } = await ask('own.set', wanted);
      setError(accepted ? null : t('options.address.refused', { reason: reason ?? '' }));
      if (!accepted) return;
      setOutcome('saved');
      onSaved();
    } catch {
      // Nothing was saved, and the fields still hold what was chosen.
      setError(t('options.address.failed'));
    }
  };
  const toggle = (site: string, off: boolean) => {
    const others = choices?.sitesOff.filter((id) => id !== site) ?? [];
    change({ sitesOff: off ? [...others, site] : others });
  };
  return (
    <section class="part" aria-labelledby="own-heading">
      <h2 id="own-heading">{t('options.own.heading')}</h2>
      <p class="soft">{t(overruled ? 'options.own.overruled' : 'options.own.intro')}</p>
      {offer && choices && (
        <>
          <Field id="starter" label={t('options.own.starter')} error={null}>
            <select
              class="input"
              {...described('starter', null)}
              value={choices.starter ?? ''}
              onChange={(event) => change({ starter: event.currentTarget.value || null })}
            >
              <option value="">{t('options.own.starters.built_in')}</option>
              {offer.starters.map((id) => (
                <option key={id} value={id}>
                  {textIfAny(`options.own.starters.${id.replaceAll('-', '_')}`) ?? id}
                </option>
              ))}
            </select>
          </Field>
          <fieldset class="choose">
            <legend>{t('options.own.care')}</legend>
            {cares.map((care) => (
              <label key={care}>
                <input
                  type="radio"
                  name="care"
                  checked={choices.care === care}
                  onChange={() => change({ care })}
                />
                {t(`options.own.cares.${care}`)}
              </label>
            ))}
          </fieldset>
          <Field
            id="words"
            label={t('options.own.words')}
            hint={t('options.own.wordsHint')}
            error={error}
          >
            <textarea
              class="input"
              {...described('words', error, true)}
              rows={4}
              autocomplete="off"
              spellcheck={false}
              value={words}
              onInput={(event) => {
                setWords(event.currentTarget.value);
                setOutcome('unsaved');
              }}
            />
          </Field>
          <details>
            <summary>
              {t('options.own.sites', { n: offer.sites.length - choices.sitesOff.length })}
            </summary>
            <div class="choose sites">
              {offer.sites.map(({ id, name }) => (
                <label key={id}>
                  <input
                    type="checkbox"
                    checked={!choices.sitesOff.includes(id)}
                    onChange={(event) => toggle(id, !event.currentTarget.checked)}
                  />
                  {name}
                </label>
              ))}
            </div>
          </details>
          <div class="row">
            <Button weight="primary" onPress={() => void save()}>
              {t('options.own.save')}
            </Button>
            <span role="status">{outcome === 'saved' && t('options.own.saved')}</span>
          </div>
        </>
      )}
      {!offer && error && <p role="alert">{error}</p>}
    </section>
  );
}
