import { useState } from 'preact/hooks';
import { t } from '../../platform/i18n.ts';
import type { Guide, UseCase } from '../../protocol/guide.ts';
import { Field, described } from '../kit/field.tsx';
import type { IconName } from '../kit/icon.tsx';
import { State, type Tone } from '../kit/state.tsx';
import { matchWords } from './match-words.ts';

const looks: Readonly<
  Record<
    UseCase['status'],
    {
      readonly tone: Tone;
      readonly icon: IconName;
      readonly key: 'guide.ask.acceptable' | 'guide.ask.needs_approval' | 'guide.ask.prohibited';
    }
  >
> = {
  acceptable: { tone: 'calm', icon: 'check', key: 'guide.ask.acceptable' },
  'needs-approval': { tone: 'warn', icon: 'unsure', key: 'guide.ask.needs_approval' },
  prohibited: { tone: 'stop', icon: 'stop', key: 'guide.ask.prohibited' },
};

const textOf = ({ title, text, examples }: UseCase) => [title, text, ...examples].join(' ');

/** "May I use AI for …?", answered from the policy's use cases while one types. */
export function AskPart({ guide }: { readonly guide: Guide }) {
  const [question, setQuestion] = useState('');
  const { useCases, contact } = guide;
  if (useCases.length === 0) {
    return (
      <Part>
        <p class="soft">
          {contact ? t('guide.ask.noneContact', { contact }) : t('guide.ask.none')}
        </p>
      </Part>
    );
  }
  const fitting = matchWords(question, useCases, textOf);
  return (
    <Part>
      <Field id="ask-words" label={t('guide.ask.label')} error={null}>
        <input
          class="input"
          type="search"
          autocomplete="off"
          {...described('ask-words', null)}
          value={question}
          onInput={(event) => setQuestion(event.currentTarget.value)}
        />
      </Field>
      <p class="soft" role="status">
        {fitting.length === 0
          ? t('guide.ask.noMatch')
          : question.trim() !== '' && t('guide.ask.found', { n: fitting.length })}
      </p>
      <ul class="entries">
        {fitting.map((one) => (
          <Entry key={one.id} useCase={one} />
        ))}
      </ul>
    </Part>
  );
}

function Part({ children }: { readonly children: preact.ComponentChildren }) {
  return (
    <section class="part" id="ask" aria-labelledby="ask-heading">
      <h2 id="ask-heading">{t('guide.ask.heading')}</h2>
      {children}
    </section>
  );
}

function Entry({ useCase }: { readonly useCase: UseCase }) {
  const { key, ...look } = looks[useCase.status];
  const { text, tools, owner, lesson } = useCase;
  return (
    <li>
      <h3>
        {useCase.title} <State {...look} word={t(key)} />
      </h3>
      {text && <p>{text}</p>}
      <p class="soft facts">
        {tools.length > 0 && <span>{t('guide.ask.tools', { tools: tools.join(', ') })}</span>}
        {owner && <span>{t('guide.ask.owner', { owner })}</span>}
        {lesson && <a href={`#lesson-${lesson}`}>{t('guide.ask.lesson')}</a>}
      </p>
    </li>
  );
}
