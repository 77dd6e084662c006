import './dialog.css';
import { ask } from '../../platform/bus.ts';
import { callFrame } from '../../platform/line.ts';
import { mount } from '../kit/mount.tsx';
import { awaitPort } from './await-port.ts';
import { callGate } from './call-gate.ts';
import { Frame } from './frame.tsx';
import { offerLesson } from './offer-lesson.ts';

/** Stays a blank page until our own gate has handed it a port, or is called from a window. */
export async function startDialog(): Promise<void> {
  const port = callGate(window, callFrame) ?? (await awaitPort(window, ask));
  mount(
    <Frame
      port={port}
      offerLesson={offerLesson(ask)}
      openTool={(url) => ask('tool.use', { url })}
      onChecked={(reminder) => ask('answer.checked', { reminder })}
    />,
  );
}
