import './welcome.css';
import { ask } from '../../platform/bus.ts';
import { t } from '../../platform/i18n.ts';
import { mount } from '../kit/mount.tsx';
import { Welcome } from './welcome.tsx';

export function startWelcome(): void {
  mount(<Welcome ask={ask} />, t('welcome.title'));
}
