import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t, textIfAny } from '../../platform/i18n.ts';
import { Button } from '../kit/button.tsx';
import { Icon } from '../kit/icon.tsx';
import { State } from '../kit/state.tsx';
import { PlainTable } from './data-table.tsx';
import type { Desk } from './desk.ts';
import { actionLooks, figure, plainWords, timeText, valueName } from './names.ts';
import type { Source, WholeRecord } from './worker/tasks.ts';

interface DrawerProps {
  readonly desk: Desk;
  readonly source: Source;
  /** Place in the list. */
  readonly at: number;
  readonly listed: number;
  readonly onMove: (at: number) => void;
  readonly onClose: () => void;
}

/** Everything that is recorded about one event, and why it came to it. */
export function Drawer({ desk, source, at, listed, onMove, onClose }: DrawerProps) {
  const frame = useRef<HTMLDialogElement>(null);
  const [record, setRecord] = useState<WholeRecord | null | 'waiting'>('waiting');
  useEffect(() => frame.current?.showModal(), []);
  useEffect(() => {
    let wanted = true;
    desk.ask('record', { source, at }).then(
      (found) => wanted && setRecord(found),
      () => wanted && setRecord(null),
    );
    return () => {
      wanted = false;
    };
  }, [at]);
  const onClick = (event: Event) => {
    // The dark around it.
    if (event.target === frame.current) frame.current?.close();
  };
  return (
    <dialog
      class="drawer"
      ref={frame}
      aria-label={t('review.drawer.label')}
      onClose={onClose}
      onClick={onClick}
    >
      <div class="drawer-inner">
        <header>
          <Button weight="quiet" disabled={at === 0} onPress={() => onMove(at - 1)}>
            {t('review.drawer.newer')}
          </Button>
          <Button weight="quiet" disabled={at + 1 >= listed} onPress={() => onMove(at + 1)}>
            {t('review.drawer.older')}
          </Button>
          <span class="spring soft figure">{`${figure(at + 1)} / ${figure(listed)}`}</span>
          <button
            type="button"
            class="button quiet small"
            aria-label={t('review.close')}
            onClick={() => frame.current?.close()}
          >
            <Icon name="close" />
          </button>
        </header>
        {record === null && <p role="status">{t('review.drawer.gone')}</p>}
        {record !== null && record !== 'waiting' && <Whole record={record} />}
      </div>
    </dialog>
  );
}

function Whole({ record: { event, link, file } }: { readonly record: WholeRecord }) {
  const { action, kind, at, rule, ruleActions, detectors, labels, sizeClass, policy } = event;
  const { wouldBe, justification, reason, tool, site, channel, account, group, device } = event;
  const { gesture, latencyMs, extension, outcome, excerpts } = event;
  const others = ruleActions.filter((one) => one.rule !== rule);
  const sealed = excerpts.filter((one) => one.sealed).length;
  return (
    <>
      <div class="drawer-title">
        {action && <State {...actionLooks[action]} word={valueName('action', action)} />}
        <h2>{valueName('kind', kind)}</h2>
        <p class="soft">
          {timeText(Date.parse(at))} UTC{outcome && ` · ${valueName('outcome', outcome)}`}
        </p>
      </div>
      <Part title={t('review.drawer.why')}>
        <Facts>
          {rule !== null && <Fact name={t('review.drawer.rule')}>{rule}</Fact>}
          {rule === null && action !== null && (
            <Fact name={t('review.drawer.rule')}>{t('review.drawer.noRule')}</Fact>
          )}
          {others.length > 0 && (
            <Fact name={t('review.drawer.otherRules')}>
              {others.map((one) => `${one.rule} (${valueName('action', one.action)})`).join(', ')}
            </Fact>
          )}
          {reason && (
            <Fact name={t('review.drawer.reason')}>
              {textIfAny(`popup.reason.${reason.replaceAll('-', '_')}`) ?? plainWords(reason)}
            </Fact>
          )}
          {justification !== null && <Fact name={t('review.drawer.words')}>{justification}</Fact>}
          {wouldBe && (
            <Fact name={t('review.drawer.would')}>
              {[valueName('action', wouldBe.action), wouldBe.rule].filter(Boolean).join(', ')}
            </Fact>
          )}
          <Fact name={t('review.facet.policy')}>
            {t('review.drawer.policyVersion', { policy: policy.id, version: `${policy.version}` })}
          </Fact>
        </Facts>
      </Part>
      {detectors.length + labels.length > 0 && (
        <Part title={t('review.drawer.found')}>
          {detectors.length > 0 && (
            <PlainTable
              title={t('review.drawer.found')}
              heads={[
                t('review.drawer.detector'),
                t('review.facet.category'),
                t('review.drawer.count'),
                t('review.drawer.unique'),
                t('review.drawer.sure'),
              ]}
              rows={detectors.map((one) => [
                one.id,
                valueName('category', one.category),
                one.count,
                one.unique,
                `${one.high} / ${one.medium} / ${one.low}`,
              ])}
            />
          )}
          <Facts>
            {labels.length > 0 && (
              <Fact name={t('review.drawer.documents')}>{labels.map(plainWords).join(', ')}</Fact>
            )}
            {sizeClass && <Fact name={t('review.drawer.size')}>{sizeClass}</Fact>}
          </Facts>
          <p class="soft">
            {t('review.drawer.noText')} {sealed > 0 && t('review.drawer.sealed', { n: sealed })}
          </p>
        </Part>
      )}
      <Part title={t('review.drawer.where')}>
        <Facts>
          {(tool ?? site) && <Fact name={t('review.facet.tool')}>{tool ?? site}</Fact>}
          {channel && (
            <Fact name={t('review.drawer.channel')}>{valueName('channel', channel)}</Fact>
          )}
          <Fact name={t('review.drawer.account')}>{valueName('account', account)}</Fact>
          {group && <Fact name={t('review.drawer.group')}>{group}</Fact>}
          {device && <Fact name={t('review.drawer.device')}>{device}</Fact>}
          {action && (
            <Fact name={t('review.drawer.gesture')}>
              {t(gesture ? 'review.drawer.gestureYes' : 'review.drawer.gestureNo')}
            </Fact>
          )}
          {latencyMs !== null && (
            <Fact name={t('review.drawer.latency')}>{`${figure(latencyMs)} ms`}</Fact>
          )}
          {extension && <Fact name={t('review.drawer.extension')}>{extension}</Fact>}
        </Facts>
      </Part>
      <Part title={t('review.drawer.proof')}>
        <Facts>
          <Fact name={t('review.column.file')}>{file || t('review.own')}</Fact>
          <Fact name={t('review.column.records')}>
            {t('review.drawer.place', { seq: link.seq, chain: link.chain.slice(0, 8) })}
          </Fact>
          <Fact name={t('review.drawer.hash')}>
            <code>{link.hash}</code>
          </Fact>
        </Facts>
      </Part>
    </>
  );
}

function Part({ title, children }: { readonly title: string; children: ComponentChildren }) {
  return (
    <section>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function Facts({ children }: { readonly children: ComponentChildren }) {
  return <dl class="facts">{children}</dl>;
}

function Fact({ name, children }: { readonly name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
