import './practice.css';
import { ask } from '../../platform/bus.ts';
import type { PracticeGate } from '../../protocol/practice.ts';
import { t } from '../../platform/i18n.ts';
import { mount } from '../kit/mount.tsx';
import { Practice } from './practice.tsx';

/** `?tab=7` checks how Tidegate is doing in that tab. */
export function startPractice(gate: PracticeGate): void {
  const tab = Number.parseInt(new URLSearchParams(location.search).get('tab') ?? '', 10);
  mount(
    <Practice ask={ask} gate={gate} tabId={Number.isNaN(tab) ? null : tab} />,
    t('practice.title'),
  );
}
