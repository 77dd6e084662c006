import type { ask as askBackground } from '../platform/bus.ts';
import type { awaitCall, Line } from '../platform/line.ts';
import type { DialogModel, FromDialog, ToDialog } from '../protocol/dialog.ts';
import type { OpenDialog, Said } from './dialog-host.ts';
import { createNonce } from './nonce.ts';

export interface WindowIn {
  readonly ask: typeof askBackground;
  readonly awaitCall: typeof awaitCall;
}

/** A frame smaller than this, in CSS pixels, is no place for a dialog. */
const least = { width: 360, height: 320 };
/** How long our window has to call back, milliseconds. */
const patience = 10_000;

/** Whether a dialog can be read and used in this window: a tab's own always has to do. */
export function holdsDialog({ top, self, innerWidth, innerHeight }: Window): boolean {
  return top === self || (innerWidth >= least.width && innerHeight >= least.height);
}

/**
 * The dialog in a small window of its own, for a frame that is no place for it. The window calls
 * back by a name that only it was told; values never go there, only masks. A window that does not
 * come, or is closed, is a dialog that was taken away.
 */
export function openInWindow({ ask, awaitCall: wait }: WindowIn, first: DialogModel): OpenDialog {
  const nonce = createNonce();
  const waiting: ToDialog[] = [{ kind: 'show', model: masked(first) }];
  let line: Line | null = null;
  let over = false;
  let settle: (said: Said) => void = () => undefined;

  const gone = (): void => {
    over = true;
    clearTimeout(timer);
    stopWaiting();
    settle({ kind: 'removed' });
  };
  const send = (message: ToDialog): void => {
    if (line) line.send(message);
    else waiting.push(message);
  };
  const stopWaiting = wait(nonce, (called) => {
    clearTimeout(timer);
    line = called;
    line.onEnd(gone);
    line.hear((message) => {
      const said = message as FromDialog;
      if (said.kind === 'ready') for (const one of waiting.splice(0)) called.send(one);
      if (said.kind === 'choose') settle(said);
    });
  });
  const timer = setTimeout(gone, patience);
  // Without a window there is nobody to answer.
  ask('dialog.window', { nonce }).catch(gone);

  return {
    next: () =>
      new Promise((resolve) => {
        settle = resolve;
        if (over) resolve({ kind: 'removed' });
      }),
    // It stands in nobody's way.
    hide: () => undefined,
    failed: (model) => send({ kind: 'failed', model: masked(model) }),
    over() {
      send({ kind: 'over', reason: 'page-stopped-waiting' });
      settle = () => line?.end();
    },
    close() {
      clearTimeout(timer);
      stopWaiting();
      over = true;
      line?.end();
    },
  };
}

function masked(model: DialogModel): DialogModel {
  return { ...model, findings: model.findings.map((finding) => ({ ...finding, value: '' })) };
}
