import { useEffect, useState } from 'preact/hooks';
import type { Proposal } from '../../events/propose.ts';
import type { Tally } from '../../events/tally.ts';
import { t } from '../../platform/i18n.ts';
import { Button } from '../kit/button.tsx';
import { download } from '../kit/download.ts';
import { Icon } from '../kit/icon.tsx';
import { BarList } from './bar-list.tsx';
import type { Desk } from './desk.ts';
import type { Source } from './worker/tasks.ts';

interface AlarmsProps {
  readonly desk: Desk;
  readonly source: Source;
  readonly rules: Tally['rules'];
  readonly version: number;
}

/** What people said was wrong, and exceptions that would end it, for a person to decide about. */
export function AlarmsPart({ desk, source, rules, version }: AlarmsProps) {
  const [proposals, setProposals] = useState<readonly Proposal[] | null>(null);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    let wanted = true;
    desk.ask('proposals', { source }).then(
      (found) => wanted && setProposals(found),
      () => wanted && setProposals([]),
    );
    return () => {
      wanted = false;
    };
  }, [version]);
  const chosen = (proposals ?? []).filter(({ id }) => !left.has(id));
  const save = () => {
    const text = `${JSON.stringify({ exceptions: chosen }, null, 2)}\n`;
    download(new Blob([text], { type: 'application/json' }), 'proposals.json');
  };
  const disputed = [...rules]
    .filter(([, rule]) => rule.disputed > 0)
    .toSorted(([, a], [, b]) => b.disputed - a.disputed)
    .map(([name, rule]) => ({ value: name, name, count: rule.disputed }));
  const toggle = (id: string) => {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    setLeft(next);
  };
  return (
    <div class="cards">
      <section class="card whole">
        <h2>{t('review.alarms.heading')}</h2>
        {proposals === null && <p class="soft">{t('options.wait')}</p>}
        {proposals?.length === 0 && <p class="soft">{t('review.alarms.none')}</p>}
        {proposals !== null && proposals.length > 0 && (
          <>
            <p class="soft measure">{t('review.alarms.text')}</p>
            <ul class="proposals">
              {proposals.map(({ id, description, tags }) => (
                <li key={id}>
                  <label class="check">
                    <input type="checkbox" checked={!left.has(id)} onChange={() => toggle(id)} />
                    <strong>{id}</strong>
                  </label>
                  <p>
                    {description} <span class="soft">{kinds(tags)}</span>
                  </p>
                </li>
              ))}
            </ul>
            <div class="row">
              <Button weight="primary" disabled={chosen.length === 0} onPress={save}>
                <Icon name="save" />
                {t('review.alarms.save', { n: chosen.length })}
              </Button>
              <code>tidegate policy except policy.json --from proposals.json</code>
            </div>
          </>
        )}
      </section>
      {disputed.length > 0 && (
        <section class="card whole">
          <h2>{t('review.alarms.reported')}</h2>
          <BarList bars={disputed} />
        </section>
      )}
    </div>
  );
}

/** How many values, and found by what. */
function kinds(tags: Proposal['tags']): string {
  const detectors = [...new Set(tags.map(({ detector }) => detector))];
  return `${t('review.alarms.values', { n: tags.length })}: ${detectors.join(', ')}`;
}
