import { useState } from 'preact/hooks';
import { t, type TextKey } from '../../platform/i18n.ts';
import type { GuideTool } from '../../protocol/guide.ts';
import { Field, described } from '../kit/field.tsx';
import { day, isPast } from './day.ts';
import { matchWords } from './match-words.ts';
import { RequestReview } from './request-review.tsx';
import { ToolFacts, ToolState } from './tool-facts.tsx';

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
  const { name, status, review } = tool;
  return (
    <li id={`tool-${tool.id}`}>
      <h3>
        {name} <ToolState status={status} />
      </h3>
      <ToolFacts tool={tool} />
      {review ? (
        <Review review={review} now={now} />
      ) : (
        status === 'unreviewed' && (
          <RequestReview asked={asked} onRequest={() => onRequest(tool.id)} />
        )
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
