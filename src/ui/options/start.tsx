import './options.css';
import { ask } from '../../platform/bus.ts';
import { t } from '../../platform/i18n.ts';
import { requestPages } from '../../platform/permissions.ts';
import { mount } from '../kit/mount.tsx';
import { Options } from './options.tsx';

export function startOptions(): void {
  mount(<Options ask={ask} requestPages={requestPages} />, t('popup.options'));
}
