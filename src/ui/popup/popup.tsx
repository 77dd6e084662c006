import { t } from '../../platform/i18n.ts';
import type { ask as askBackground } from '../../platform/bus.ts';
import { Brand } from '../kit/brand.tsx';
import { useAnswer } from '../kit/use-answer.ts';
import { EventsPart } from './events-part.tsx';
import { LastPart } from './last-part.tsx';
import { Notice } from './notice.tsx';
import { PausePart } from './pause-part.tsx';
import { PolicyPart } from './policy-part.tsx';
import { SitePart } from './site-part.tsx';
import { TodayPart } from './today-part.tsx';
import { ToolPart } from './tool-part.tsx';

interface PopupProps {
  readonly ask: typeof askBackground;
  readonly activeTab: () => Promise<number | null>;
}

/** This page's state, the day so far, the policy in force, and the way to one's own events. */
export function Popup({ ask, activeTab }: PopupProps) {
  const [status] = useAnswer(async () => {
    const tabId = await activeTab();
    return { ...(await ask('status.get', { tabId })), tabId };
  });
  return (
    <main class="popup">
      <header>
        <h1>
          <Brand />
        </h1>
        <nav>
          <a href="/guide.html" target="_blank">
            {t('popup.guide')}
          </a>
          <a href="/options.html" target="_blank">
            {t('popup.options')}
          </a>
        </nav>
      </header>
      {status.kind === 'got' ? (
        <>
          <SitePart site={status.value.site} tabId={status.value.tabId} />
          {status.value.closed > 0 && (
            <Notice>
              <p>{t('popup.closed', { n: status.value.closed })}</p>
              <a href="/options.html#sites" target="_blank">
                {t('popup.closedLook')}
              </a>
            </Notice>
          )}
          {status.value.tool && <ToolPart tool={status.value.tool} />}
          <TodayPart today={status.value.today} />
          <LastPart events={status.value.last} />
          {status.value.pause && <PausePart pause={status.value.pause} ask={ask} />}
          <PolicyPart policy={status.value.policy} />
          <EventsPart ask={ask} recording={status.value.recording} />
        </>
      ) : (
        <p class="soft part" role="status">
          {t(status.kind === 'waiting' ? 'popup.wait' : 'popup.failed')}
        </p>
      )}
    </main>
  );
}
