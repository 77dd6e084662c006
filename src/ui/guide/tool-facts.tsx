import { language, t, textIfAny } from '../../platform/i18n.ts';
import type { GuideTool, ToolStatus } from '../../protocol/guide.ts';
import type { IconName } from '../kit/icon.tsx';
import { State, type Tone } from '../kit/state.tsx';

const looks = {
  approved: { tone: 'calm', icon: 'check' },
  restricted: { tone: 'warn', icon: 'info' },
  prohibited: { tone: 'stop', icon: 'stop' },
  unreviewed: { tone: 'plain', icon: 'unsure' },
} as const satisfies Record<ToolStatus, { tone: Tone; icon: IconName }>;

/** What the organisation thinks of a tool, in a word. */
export function ToolState({ status }: { readonly status: ToolStatus }) {
  return <State {...looks[status]} word={t(`guide.tools.${status}`)} />;
}

/** Which data may go to a tool, and what to use instead of it. */
export function ToolFacts({ tool }: { readonly tool: GuideTool }) {
  const { accounts, allowedData, alternative } = tool;
  const listed = (words: readonly string[]) =>
    new Intl.ListFormat(language(), { type: 'conjunction' }).format(words);
  const data = allowedData.map(
    (category) => textIfAny(`category.${category.replaceAll('-', '_')}`) ?? category,
  );
  return (
    <>
      {accounts && (
        <p>
          {t('guide.tools.accounts', {
            accounts: listed(accounts.map((account) => t(`review.account.${account}`))),
          })}
        </p>
      )}
      {data.length > 0 && <p>{t('guide.tools.allowed', { data: listed(data) })}</p>}
      {alternative && (
        <p>
          <a href={alternative.url} rel="noreferrer" target="_blank">
            {t('guide.tools.alternative', { name: alternative.name })}
          </a>
        </p>
      )}
    </>
  );
}
