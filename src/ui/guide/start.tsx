import './guide.css';
import { ask } from '../../platform/bus.ts';
import { t } from '../../platform/i18n.ts';
import { mount } from '../kit/mount.tsx';
import { Guide } from './guide.tsx';

export function startGuide(): void {
  mount(<Guide ask={ask} now={Date.now()} />, t('guide.titlePlain'));
}
