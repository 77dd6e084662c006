import { useEffect } from 'preact/hooks';
import type { ask as askBackground } from '../../platform/bus.ts';
import { t } from '../../platform/i18n.ts';
import type { Guide, GuideTool } from '../../protocol/guide.ts';
import { RequestReview } from '../guide/request-review.tsx';
import { Brand } from '../kit/brand.tsx';
import { State } from '../kit/state.tsx';
import { useAnswer } from '../kit/use-answer.ts';

interface StoppedProps {
  readonly ask: typeof askBackground;
  /** Its id in the policy. */
  readonly tool: string;
}

/** In place of a prohibited tool: whose rule it is, what to use instead, and whom to ask. */
export function Stopped({ ask, tool: id }: StoppedProps) {
  const [guide] = useAnswer(() => ask('guide.get', {}));
  const tool = guide.kind === 'got' ? guide.value.tools.find((one) => one.id === id) : undefined;
  const isStopped = tool?.status === 'prohibited';
  useEffect(() => {
    // The page says its piece whether or not this can be recorded.
    if (isStopped) ask('tool.stopped', { tool: id }).catch(() => null);
  }, [isStopped, id]);

  return (
    <main class="sheet stopped">
      <header>
        <Brand />
      </header>
      {guide.kind === 'got' ? (
        tool && isStopped ? (
          <Why guide={guide.value} tool={tool} ask={ask} />
        ) : (
          <section class="part">
            <h1>{t('stopped.over')}</h1>
            <p>{t('stopped.overText')}</p>
          </section>
        )
      ) : (
        <p role="status">{t(guide.kind === 'failed' ? 'guide.failed' : 'options.wait')}</p>
      )}
    </main>
  );
}

interface WhyProps {
  readonly guide: Guide;
  readonly tool: GuideTool;
  readonly ask: typeof askBackground;
}

function Why({ guide, tool, ask }: WhyProps) {
  const { organisation, contact, version, tools, requested } = guide;
  const approved = tools.filter(({ status }) => status === 'approved');
  const { name, alternative } = tool;
  return (
    <>
      <section class="part" aria-labelledby="stopped-heading">
        <State tone="stop" icon="stop" word={t('guide.tools.prohibited')} />
        <h1 id="stopped-heading">{t('stopped.heading', { name })}</h1>
        <p>
          {organisation
            ? t('stopped.why', { organisation, name })
            : t('stopped.whyPlain', { name })}
        </p>
        <p class="soft">
          {t('stopped.rule', { version: `${version}` })}
          {contact && ` ${t('guide.data.owner', { owner: contact })}`}
        </p>
      </section>
      {(alternative || approved.length > 0) && (
        <section class="part" aria-labelledby="instead-heading">
          <h2 id="instead-heading">{t('stopped.instead')}</h2>
          <ul class="choices">
            {alternative && (
              <li>
                <a class="button primary" href={alternative.url} rel="noreferrer">
                  {t('stopped.open', { name: alternative.name })}
                </a>
              </li>
            )}
            {approved
              .filter((one) => one.name !== alternative?.name)
              .map((one) => (
                <li key={one.id}>
                  <a href={`/guide.html#tool-${one.id}`}>{one.name}</a>
                </li>
              ))}
          </ul>
        </section>
      )}
      <section class="part" aria-labelledby="review-heading">
        <h2 id="review-heading">{t('stopped.needed')}</h2>
        <p>{t('stopped.neededText', { name })}</p>
        <RequestReview
          asked={requested.includes(tool.id)}
          onRequest={() => ask('tool.request', { tool: tool.id })}
        />
        <p class="soft">{t('stopped.recorded')}</p>
      </section>
    </>
  );
}
