import './stopped.css';
import { ask } from '../../platform/bus.ts';
import { mount } from '../kit/mount.tsx';
import { Stopped } from './stopped.tsx';

export function startStopped(): void {
  const tool = new URLSearchParams(location.search).get('tool') ?? '';
  // Pages may frame what a redirect leads to; nothing is shown or told there.
  if (window.top === window) mount(<Stopped ask={ask} tool={tool} />);
}
