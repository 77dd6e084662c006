import './options.css';
import { ask } from '../../platform/bus.ts';
import { mount } from '../kit/mount.tsx';
import { Options } from './options.tsx';

export function startOptions(): void {
  mount(<Options ask={ask} />);
}
