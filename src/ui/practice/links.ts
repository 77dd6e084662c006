import type { ask as askBackground } from '../../platform/bus.ts';
import { t, textIfAny } from '../../platform/i18n.ts';
import type { PracticeGate } from '../../protocol/practice.ts';

/** One part of Tidegate, and how it is. `look`: it works, and there is something to know. */
export interface Link {
  readonly name: 'site' | 'worker' | 'policy' | 'engine' | 'frame' | 'log';
  readonly state: 'good' | 'look' | 'silent';
  readonly text: string;
}

/** Goes along the chain; a part that does not answer is said so, and the next one is asked. */
export async function links(
  ask: typeof askBackground,
  gate: PracticeGate,
  tabId: number | null,
): Promise<readonly Link[]> {
  const card = t('practice.example.card');
  const status = await ask('status.get', { tabId }).catch(() => null);
  const explained = await ask('policy.explain', {
    text: card,
    site: 'chatgpt.com',
    channel: 'paste',
  }).catch(() => null);
  const frame = await gate.frameAnswers();
  const here = gate.found(card);
  const there = explained?.findings.length ?? 0;
  const silent = (name: Link['name']): Link => ({ name, state: 'silent', text: '' });
  const link = (name: Link['name'], good: boolean, text: string): Link => ({
    name,
    state: good ? 'good' : 'look',
    text,
  });
  return [
    ...(tabId === null ? [] : [site(status?.site ?? null)]),
    status ? link('worker', true, '') : silent('worker'),
    status
      ? link(
          'policy',
          status.policy.refused === null && status.policy.warnings.length === 0,
          `${status.policy.id} · ${t('popup.policy.version', { version: `${status.policy.version}` })}`,
        )
      : silent('policy'),
    there > 0
      ? link(
          'engine',
          here > 0,
          t(here > 0 ? 'practice.chain.stops' : 'practice.chain.lets', { n: there }),
        )
      : silent('engine'),
    frame ? link('frame', true, '') : silent('frame'),
    status
      ? link('log', status.recording === 'ok', textIfAny(`badge.${status.recording}`) ?? '')
      : silent('log'),
  ];
}

function site(status: { name: string; coverage: string; reason: string | null } | null): Link {
  if (!status) return { name: 'site', state: 'look', text: t('popup.site.noneText') };
  const { name, coverage, reason } = status;
  const why = reason && textIfAny(`popup.reason.${reason.replaceAll('-', '_')}`);
  return {
    name: 'site',
    state: coverage === 'active' ? 'good' : 'look',
    text: why ?? textIfAny(`popup.site.${coverage}Text`, { name }) ?? name,
  };
}
