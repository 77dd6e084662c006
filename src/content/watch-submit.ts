import type { Composers } from './composer.ts';
import { isElement } from './element.ts';
import { isEnter } from './gestures.ts';

/** A way to send: what the person did, so that it can be done once more for them. */
export interface SubmitGesture {
  readonly kind: 'enter' | 'click' | 'submit';
  readonly composer: HTMLElement;
  readonly trusted: boolean;
  /** The control or form it happened on; an event forgets its path once it is over. */
  readonly target: HTMLElement | null;
  /** The event itself, for its keys and its submitter. */
  readonly event: Event;
}

export interface SubmitIn {
  readonly composers: Composers;
  /** Whether this may go on now; false holds it back, and asks if this is the gesture itself. */
  readonly may: (gesture: SubmitGesture, asks: boolean) => boolean;
  /** True while a gesture is repeated by us. */
  readonly repeating: () => boolean;
}

/** Parts of a click that some sites already send on. */
const before = ['pointerdown', 'mousedown', 'touchstart', 'pointerup', 'mouseup', 'touchend'];

/**
 * Hears everything that submits before the page does: Enter, the send control, the form. Holds on
 * any of them, trusted or not: holding is always safe.
 */
export function watchSubmit(window: Window, { composers, may, repeating }: SubmitIn): void {
  const hold = (
    kind: SubmitGesture['kind'],
    composer: HTMLElement | null,
    target: HTMLElement | null,
    event: Event,
  ): void => {
    const asks = event.type === 'keydown' || event.type === 'click' || event.type === 'submit';
    if (!composer || repeating()) return;
    if (may({ kind, composer, target, event, trusted: event.isTrusted }, asks)) return;
    event.stopImmediatePropagation();
    if (event.cancelable) event.preventDefault();
  };

  window.addEventListener(
    'keydown',
    (event) => {
      if (isEnter(event) && !event.shiftKey && !event.altKey && composers.sendsOn(event)) {
        hold('enter', composers.of(event), null, event);
      }
    },
    true,
  );
  const pressed = (event: Event): void => {
    const control = composers.sendOf(event);
    if (control) hold('click', composers.current(), control, event);
  };
  window.addEventListener('click', pressed, true);
  for (const kind of before)
    window.addEventListener(kind, pressed, { capture: true, passive: false });
  window.addEventListener(
    'submit',
    (event) => {
      const composer = composers.current();
      const form = event.composedPath()[0];
      if (composer && isElement(form) && form.contains(composer)) {
        hold('submit', composer, form, event);
      }
    },
    true,
  );
}

/** Do it once more, as the person did. The page takes an untrusted Enter or click like any other. */
export function repeat(gesture: SubmitGesture, composers: Composers): void {
  const { kind, target, event } = gesture;
  if (kind === 'submit') {
    (target as HTMLFormElement | null)?.requestSubmit((event as SubmitEvent).submitter);
    return;
  }
  if (kind === 'click') {
    // The site may have put another button in its place meanwhile.
    (target?.isConnected ? target : composers.send())?.click();
    return;
  }
  const composer = gesture.composer.isConnected ? gesture.composer : composers.current();
  const { ctrlKey, metaKey, code } = event as KeyboardEvent;
  const init = { key: 'Enter', code, keyCode: 13, which: 13, ctrlKey, metaKey };
  const options = { ...init, bubbles: true, cancelable: true, composed: true };
  composer?.dispatchEvent(new KeyboardEvent('keydown', options));
}
