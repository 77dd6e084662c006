import './popup.css';
import { activeTab } from '../../platform/active-tab.ts';
import { ask } from '../../platform/bus.ts';
import { mount } from '../kit/mount.tsx';
import { Popup } from './popup.tsx';

export function startPopup(): void {
  mount(<Popup ask={ask} activeTab={activeTab} />);
}
