import './dialog.css';
import { ask } from '../../platform/bus.ts';
import { mount } from '../kit/mount.tsx';
import { awaitPort } from './await-port.ts';
import { Frame } from './frame.tsx';
import { offerLesson } from './offer-lesson.ts';

/** Stays a blank page until our own gate has handed it a port. */
export async function startDialog(): Promise<void> {
  const port = await awaitPort(window, ask);
  mount(<Frame port={port} offerLesson={offerLesson(ask)} />);
}
