import { useState } from 'preact/hooks';
import type { ask as askBackground } from '../../platform/bus.ts';
import { t } from '../../platform/i18n.ts';
import { Button } from '../kit/button.tsx';
import { useAnswer } from '../kit/use-answer.ts';

interface SitesProps {
  readonly ask: typeof askBackground;
  /** Lets the person allow these pages; false where they did not. */
  readonly request: (matches: readonly string[]) => Promise<boolean>;
}

/** Sites that the policy adds and that the browser wants a person's word for; nothing where there are none. */
export function SitesPart({ ask, request }: SitesProps) {
  const [closed, setClosed] = useAnswer(() => ask('sites.closed', {}));
  const [outcome, setOutcome] = useState<'ready' | 'allowed' | 'refused'>('ready');
  if (closed.kind !== 'got') return null;
  const { sites } = closed.value;
  if (sites.length === 0 && outcome !== 'allowed') return null;
  const allow = async () => {
    const allowed = await request(sites.flatMap(({ matches }) => matches)).catch(() => false);
    setOutcome(allowed ? 'allowed' : 'refused');
    setClosed(await ask('sites.closed', {}));
  };
  return (
    <section class="part" id="sites" aria-labelledby="sites-heading">
      <h2 id="sites-heading">{t('options.sites.heading')}</h2>
      {sites.length > 0 && (
        <>
          <p>{t('options.sites.text')}</p>
          <ul class="plain-list">
            {sites.flatMap(({ hosts }) => hosts.map((host) => <li key={host}>{host}</li>))}
          </ul>
          <Button weight="primary" onPress={() => void allow()}>
            {t('options.sites.allow')}
          </Button>
        </>
      )}
      <p role="status">
        {outcome === 'allowed' && t('options.sites.allowed')}
        {outcome === 'refused' && t('options.sites.refused')}
      </p>
    </section>
  );
}
