import { t, textIfAny } from '../../platform/i18n.ts';
import type { Guide } from '../../protocol/guide.ts';
import { Icon } from '../kit/icon.tsx';

const kinds = [
  'customer',
  'credentials',
  'source-code',
  'financial',
  'hr',
  'legal',
  'strategy',
  'communications',
  'health',
] as const;

/** What to do and what not to do, one line each by kind of data, with whom to ask. */
export function DataPart({ owners }: Pick<Guide, 'owners'>) {
  return (
    <section class="part" id="data" aria-labelledby="data-heading">
      <h2 id="data-heading">{t('guide.data.heading')}</h2>
      <ul class="entries">
        {kinds.map((kind) => {
          const say = (part: string) =>
            textIfAny(`guidelines.${kind.replaceAll('-', '_')}.${part}`);
          const owner = owners[kind];
          return (
            <li key={kind}>
              <h3>{say('title')}</h3>
              <p class="guideline do">
                <Icon name="check" />
                <span>
                  <span class="unseen">{t('guide.data.do')}: </span>
                  {say('do')}
                </span>
              </p>
              <p class="guideline dont">
                <Icon name="stop" />
                <span>
                  <span class="unseen">{t('guide.data.dont')}: </span>
                  {say('dont')}
                </span>
              </p>
              {owner && <p class="soft">{t('guide.data.owner', { owner })}</p>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
