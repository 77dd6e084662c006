import { useState } from 'preact/hooks';
import type { ask as askBackground } from '../../platform/bus.ts';
import { t, textIfAny } from '../../platform/i18n.ts';
import type { ExplainedText } from '../../protocol/messages.ts';
import { Button } from '../kit/button.tsx';
import { described, Field } from '../kit/field.tsx';

/** What the policy in force would do with a text. The text is judged and forgotten. */
export function ExplainPart({ ask }: { readonly ask: typeof askBackground }) {
  const [text, setText] = useState('');
  const [site, setSite] = useState('chatgpt.com');
  const [outcome, setOutcome] = useState<ExplainedText | 'failed' | null>(null);

  const explain = async () => {
    try {
      setOutcome(await ask('policy.explain', { text, site: site.trim(), channel: 'paste' }));
    } catch {
      // The background did not answer, or the text is longer than it takes.
      setOutcome('failed');
    }
  };
  return (
    <section class="part" aria-labelledby="explain-heading">
      <h2 id="explain-heading">{t('options.explain.heading')}</h2>
      <p class="soft">{t('options.explain.intro')}</p>
      <Field id="trial" label={t('options.explain.text')} error={null}>
        <textarea
          class="input"
          {...described('trial', null)}
          rows={4}
          maxLength={20_000}
          autocomplete="off"
          spellcheck={false}
          value={text}
          onInput={(event) => {
            setText(event.currentTarget.value);
            setOutcome(null);
          }}
        />
      </Field>
      <Field id="trial-site" label={t('options.explain.site')} error={null}>
        <input
          class="input"
          {...described('trial-site', null)}
          autocomplete="off"
          spellcheck={false}
          value={site}
          onInput={(event) => {
            setSite(event.currentTarget.value);
            setOutcome(null);
          }}
        />
      </Field>
      <div class="row">
        <Button weight="primary" onPress={() => void explain()} disabled={text.trim() === ''}>
          {t('options.explain.go')}
        </Button>
      </div>
      <div role="status" class="explained">
        {outcome === 'failed' && <p>{t('options.address.failed')}</p>}
        {outcome !== null && outcome !== 'failed' && <Explained {...outcome} />}
      </div>
    </section>
  );
}

function Explained({ action, rule, findings, rules }: ExplainedText) {
  const matched = rules.filter(({ missing }) => missing === null);
  const others = rules.filter(({ missing }) => missing !== null);
  return (
    <>
      <p>
        <strong>{actionText(action)}</strong>
        {rule !== null && <span class="soft"> · {t('options.explain.by', { rule })}</span>}
      </p>
      {findings.length === 0 ? (
        <p class="soft">{t('options.explain.nothing')}</p>
      ) : (
        <ul class="found">
          {findings.map((finding) => (
            <li>
              <span>
                {finding.title} {finding.masked && <code>{finding.masked}</code>}
              </span>
              <span class="soft">
                {finding.band !== null && t(`options.explain.band.${finding.band}`)} ·{' '}
                {finding.action === null
                  ? t('options.explain.dropped')
                  : actionText(finding.action)}
                {finding.rule !== null && ` · ${finding.rule}`}
              </span>
            </li>
          ))}
        </ul>
      )}
      {matched.length > 0 && <RuleList heading={t('options.explain.matched')} rules={matched} />}
      {others.length > 0 && (
        <details>
          <summary>{t('options.explain.others', { n: others.length })}</summary>
          <RuleList heading={null} rules={others} />
        </details>
      )}
    </>
  );
}

function RuleList({
  heading,
  rules,
}: {
  readonly heading: string | null;
  readonly rules: ExplainedText['rules'];
}) {
  return (
    <>
      {heading !== null && <h3>{heading}</h3>}
      <ul class="found">
        {rules.map(({ id, action, missing }) => (
          <li>
            <span>{id}</span>
            <span class="soft">
              {missing === null
                ? actionText(action)
                : (textIfAny(`options.explain.missing.${missing}`) ?? missing)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function actionText(action: string): string {
  return textIfAny(`options.explain.action.${action}`) ?? action;
}
