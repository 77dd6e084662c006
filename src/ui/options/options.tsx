import { useState } from 'preact/hooks';
import type { ask as askBackground } from '../../platform/bus.ts';
import { t } from '../../platform/i18n.ts';
import type { requestPages as request } from '../../platform/permissions.ts';
import { Brand } from '../kit/brand.tsx';
import { useAnswer } from '../kit/use-answer.ts';
import { AddressPart } from './address-part.tsx';
import { DocumentsPart } from './documents-part.tsx';
import { ExplainPart } from './explain-part.tsx';
import { HistoryPart } from './history-part.tsx';
import { InForcePart } from './in-force-part.tsx';
import { ManagedPart } from './managed-part.tsx';
import { OwnPart } from './own-part.tsx';
import { SitesPart } from './sites-part.tsx';

type Check = 'ready' | 'busy' | 'done' | 'failed';

interface OptionsProps {
  readonly ask: typeof askBackground;
  readonly requestPages: typeof request;
}

/** Where the policy comes from, what is in force, and what became of the last fetch. */
export function Options({ ask, requestPages }: OptionsProps) {
  const [settings] = useAnswer(() => ask('settings.get', {}));
  const [details, setDetails] = useAnswer(() => ask('policy.details', {}));
  const [policy, setPolicy] = useAnswer(
    async () => (await ask('status.get', { tabId: null })).policy,
  );
  const [check, setCheck] = useState<Check>('ready');

  const checkNow = async () => {
    setCheck('busy');
    try {
      setPolicy(await ask('policy.refresh', {}));
      setDetails(await ask('policy.details', {}));
      setCheck('done');
    } catch {
      // The background did not answer; what is shown stays true.
      setCheck('failed');
    }
  };
  if (settings.kind !== 'got' || policy.kind !== 'got' || details.kind !== 'got') {
    const failed = [settings, policy, details].some(({ kind }) => kind === 'failed');
    return (
      <main class="sheet">
        <Head />
        <p role="status">{t(failed ? 'popup.failed' : 'options.wait')}</p>
      </main>
    );
  }
  return (
    <main class="sheet">
      <Head />
      <SitesPart ask={ask} request={requestPages} />
      <InForcePart policy={policy.value} details={details.value} check={check} onCheck={checkNow} />
      {details.value.managed.length > 0 && (
        <ManagedPart
          policyUrl={settings.value.policyUrl}
          names={details.value.managed}
          floor={details.value.floor}
        />
      )}
      {!settings.value.managed && (
        <OwnPart ask={ask} overruled={settings.value.policyUrl !== null} onSaved={checkNow} />
      )}
      {!settings.value.managed && <DocumentsPart ask={ask} onChanged={checkNow} />}
      {!settings.value.managed && <AddressPart ask={ask} {...settings.value} onSaved={checkNow} />}
      <HistoryPart history={details.value.history} />
      <ExplainPart ask={ask} />
    </main>
  );
}

function Head() {
  return (
    <header>
      <Brand />
      <h1>{t('options.title')}</h1>
      <p class="soft">{t('options.intro')}</p>
    </header>
  );
}
