import { useState } from 'preact/hooks';
import { language, t, textIfAny, type TextKey } from '../../platform/i18n.ts';
import type { GuideTool, ToolStatus } from '../../protocol/guide.ts';
import { Button } from '../kit/button.tsx';
import { Field, described } from '../kit/field.tsx';
import type { IconName } from '../kit/icon.tsx';
import { State, type Tone } from '../kit/state.tsx';
import { day, isPast } from './day.ts';
import { matchWords } from './match-words.ts';

const looks = {
  approved: { tone: 'calm', icon: 'check' },
  restricted: { tone: 'warn', icon: 'info' },
  prohibited: { tone: 'stop', icon: 'stop' },
  unreviewed: { tone: 'plain', icon: 'unsure' },
} as const satisfies Record<ToolStatus, { tone: Tone; icon: IconName }>;

const questions = [
  'storage',
  'training',
  'certifications',
  'adminControls',
  'monitoring',
  'identity',
  'afterSubmission',
] as const;

interface ToolsProps {
  readonly tools: readonly GuideTool[];
  readonly requested: readonly string[];
  /** Ask those who look after tools to review this one. */
  readonly onRequest: (tool: string) => Promise<unknown>;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** Every tool of the policy: what it may be used for, and what was found out about its vendor. */
export function ToolsPart({ tools, requested, onRequest, now }: ToolsProps) {
  const [words, setWords] = useState('');
  const shown = matchWords(words, tools, ({ name, id }) => `${name} ${id}`);
  return (
    <section class="part" id="tools" aria-labelledby="tools-heading">
      <h2 id="tools-heading">{t('guide.tools.heading')}</h2>
      {tools.length === 0 && <p class="soft">{t('guide.tools.none')}</p>}
      {tools.length > 5 && (
        <Field id="tool-words" label={t('guide.tools.label')} error={null}>
          <input
            class="input"
            type="search"
            autocomplete="off"
            {...described('tool-words', null)}
            value={words}
            onInput={(event) => setWords(event.currentTarget.value)}
          />
        </Field>
      )}
      <ul class="entries">
        {shown.map((tool) => (
          <Tool
            key={tool.id}
            tool={tool}
            now={now}
            asked={requested.includes(tool.id)}
            onRequest={onRequest}
          />
        ))}
      </ul>
    </section>
  );
}

interface ToolProps extends Pick<ToolsProps, 'onRequest' | 'now'> {
  readonly tool: GuideTool;
  readonly asked: boolean;
}

function Tool({ tool, now, asked, onRequest }: ToolProps) {
  const { name, status, allowedData, alternative, review } = tool;
  const data = allowedData.map(
    (category) => textIfAny(`category.${category.replaceAll('-', '_')}`) ?? category,
  );
  return (
    <li id={`tool-${tool.id}`}>
      <h3>
        {name} <State {...looks[status]} word={t(`guide.tools.${status}`)} />
      </h3>
      {data.length > 0 && (
        <p>
          {t('guide.tools.allowed', {
            data: new Intl.ListFormat(language(), { type: 'conjunction' }).format(data),
          })}
        </p>
      )}
      {alternative && (
        <p>
          <a href={alternative.url} rel="noreferrer">
            {t('guide.tools.alternative', { name: alternative.name })}
          </a>
        </p>
      )}
      {review ? (
        <Review review={review} now={now} />
      ) : (
        status === 'unreviewed' && <Request asked={asked} onRequest={() => onRequest(tool.id)} />
      )}
    </li>
  );
}

function Review({
  review,
  now,
}: {
  readonly review: NonNullable<GuideTool['review']>;
  readonly now: number;
}) {
  const { answers, reviewer, reviewedAt, reviewBy } = review;
  const given = questions.filter((question) => answers[question]);
  return (
    <>
      <p class="soft facts">
        {reviewedAt && (
          <span>
            {reviewer
              ? t('guide.tools.reviewed', { reviewer, when: day(reviewedAt) })
              : t('guide.tools.reviewedAt', { when: day(reviewedAt) })}
          </span>
        )}
        {reviewBy &&
          (isPast(reviewBy, now) ? (
            <span class="overdue">{t('guide.tools.overdue', { when: day(reviewBy) })}</span>
          ) : (
            <span>{t('guide.tools.next', { when: day(reviewBy) })}</span>
          ))}
      </p>
      {given.length > 0 && (
        <details>
          <summary>{t('guide.tools.review')}</summary>
          <dl>
            {given.map((question) => (
              <div key={question}>
                <dt>{t(`guide.tools.answers.${question}` satisfies TextKey)}</dt>
                <dd>{answers[question]}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </>
  );
}

function Request({
  asked,
  onRequest,
}: {
  readonly asked: boolean;
  readonly onRequest: () => Promise<unknown>;
}) {
  const [state, setState] = useState<'ready' | 'asked' | 'failed'>(asked ? 'asked' : 'ready');
  const request = () => {
    onRequest().then(
      () => setState('asked'),
      () => setState('failed'),
    );
  };
  return (
    <div class="row">
      {state !== 'asked' && <Button onPress={request}>{t('guide.tools.request')}</Button>}
      <span role="status" class="soft">
        {state === 'asked' && t('guide.tools.requested')}
        {state === 'failed' && t('guide.tools.requestFailed')}
      </span>
    </div>
  );
}
