import { t } from '../../platform/i18n.ts';
import type { GuideTool } from '../../protocol/guide.ts';
import { ToolFacts, ToolState } from '../guide/tool-facts.tsx';

/** What the organisation says of the tool in this tab: may it be used, and for what. */
export function ToolPart({ tool }: { readonly tool: GuideTool }) {
  return (
    <section class="part site" aria-labelledby="tool-heading">
      <h2 id="tool-heading">{t('popup.tool.heading')}</h2>
      <ToolState status={tool.status} />
      <ToolFacts tool={tool} />
      <p>
        <a href={`/guide.html#tool-${tool.id}`} target="_blank">
          {t(tool.status === 'unreviewed' ? 'guide.tools.request' : 'popup.tool.more')}
        </a>
      </p>
    </section>
  );
}
