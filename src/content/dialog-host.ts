import type { DialogModel, FromDialog } from '../protocol/dialog.ts';
import type { DialogFrame } from './dialog-frame.ts';
import { dialogPlace } from './dialog-place.ts';
import { choiceOf, fallbackDialog } from './fallback-dialog.ts';
import { createHost, restyle } from './host-element.ts';
import { look } from './look.ts';

/** What came of showing a dialog. `removed`: the page took it away. */
export type Said = Extract<FromDialog, { kind: 'choose' }> | { readonly kind: 'removed' };

/** A dialog on the screen. */
export interface OpenDialog {
  /** The person's next answer; again after {@link OpenDialog.failed}. */
  next(): Promise<Said>;
  /** Out of the way while the editor is worked on. */
  hide(): void;
  /** Back again: redaction did not hold. */
  failed(model: DialogModel): void;
  /** The page stopped waiting: say so; the person closes it. */
  over(): void;
  close(): void;
}

export interface DialogHost {
  /** A dialog is on the screen: nothing else of ours should be. */
  isOpen(): boolean;
  /** Make the frame ready in the background, because a dialog is likely. */
  warm(): void;
  open(model: DialogModel): OpenDialog;
  /** Another gate takes over: what is open ends as if it had been cancelled. */
  drop(): void;
}

export interface DialogHostIn {
  readonly document: Document;
  readonly frame: () => DialogFrame;
  /** The composer, to stand beside; null where there is none. */
  readonly anchor: () => Element | null;
  /** A dialog outside this document; null where it has room for one. */
  readonly elsewhere: (model: DialogModel) => OpenDialog | null;
  /** A dialog is about to come up. */
  readonly opening: () => void;
}

/** A frame that says nothing for this long, milliseconds, is stood in for. */
const silence = 150;
/** Buttons are dead for this long after they came up or moved, milliseconds. */
const dead = 300;
/** How long "the page stopped waiting" stays, milliseconds. */
const farewell = 8000;
const firstHeight = 280;

export function createDialogHost(deps: DialogHostIn): DialogHost {
  const { document, frame, anchor, opening, elsewhere } = deps;
  let prepared: Stage | null = null;
  let open = 0;
  const shown = new Set<Stage>();

  const prepare = (): Stage => {
    if (prepared?.stands()) return prepared;
    prepared?.remove();
    return (prepared = createStage(document, frame(), anchor));
  };

  return {
    isOpen: () => open > 0,
    warm: () => void (open > 0 || prepare()),
    open(model) {
      opening();
      const apart = elsewhere(model);
      if (apart) return apart;
      const stage = prepare();
      // The next dialog gets a frame of its own.
      prepared = null;
      open += 1;
      shown.add(stage);
      return openOn(stage, document, model, () => {
        open -= 1;
        shown.delete(stage);
      });
    },
    drop() {
      prepared?.remove();
      // Whoever waits for an answer hears that the dialog is gone.
      for (const stage of shown) stage.remove();
    },
  };
}

/** Host, frame and place of one dialog. */
interface Stage {
  readonly frame: DialogFrame;
  readonly shadow: ShadowRoot;
  readonly host: HTMLElement;
  stands(): boolean;
  show(): void;
  hide(): void;
  height(wanted: number): void;
  /** When the buttons were last moved or shown; `performance.now`. */
  moved(): number;
  remove(): void;
}

function createStage(document: Document, frame: DialogFrame, anchor: () => Element | null): Stage {
  const { host, shadow, show, remove } = createHost(
    document,
    `margin: 0; padding: 0; border: 0; background: transparent; display: block; visibility: hidden; z-index: 2147483647; ${look(document).frame}`,
  );
  shadow.append(frame.element);
  const window = document.defaultView as Window;
  let wanted = firstHeight;
  let at = '';
  let moved = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | null = null;

  /** What has just moved under the pointer takes no click. */
  const still = (): void => {
    moved = performance.now();
    restyle(frame.element, 'pointer-events: none');
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => restyle(frame.element, 'pointer-events: auto'), dead);
  };
  const place = (): void => {
    const viewport = { width: window.innerWidth, height: window.innerHeight };
    const box = dialogPlace(viewport, anchor()?.getBoundingClientRect() ?? null, wanted);
    const next = `left: ${box.left}px; top: ${box.top}px; right: auto; bottom: auto; width: ${box.width}px; height: ${box.height}px`;
    if (next === at) return;
    at = next;
    restyle(host, next);
    still();
  };
  window.addEventListener('resize', place);
  place();
  show();
  return {
    frame,
    shadow,
    host,
    stands: () => host.isConnected,
    show() {
      place();
      show();
      still();
      restyle(host, 'visibility: visible');
    },
    hide: () => restyle(host, 'visibility: hidden'),
    height(next) {
      wanted = next;
      place();
    },
    moved: () => moved,
    remove() {
      window.removeEventListener('resize', place);
      remove();
    },
  };
}

function openOn(
  stage: Stage,
  document: Document,
  first: DialogModel,
  closed: () => void,
): OpenDialog {
  const { frame, host, shadow } = stage;
  let model = first;
  let settle: (said: Said) => void = () => undefined;
  let fallback: HTMLElement | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;

  const standIn = (): void => {
    fallback?.remove();
    fallback = fallbackDialog(document, model);
    // Out of sight, but laid out: a frame that is not could never say how high it wants to be.
    restyle(frame.element, 'visibility: hidden; position: absolute');
    shadow.append(fallback);
    stage.height(fallback.scrollHeight || firstHeight);
    fallback.querySelector('button')?.focus();
  };
  const alive = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (!fallback) return;
    fallback.remove();
    fallback = null;
    restyle(frame.element, 'visibility: inherit; position: static');
    frame.element.focus();
  };
  const watch = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(standIn, silence);
  };
  frame.hear((message: FromDialog) => {
    alive();
    if (message.kind === 'size') stage.height(message.height);
    if (message.kind !== 'choose') return;
    settle(message);
  });

  // Nobody but us hears what is pressed in the fallback: the page's listeners come later.
  const inFallback = (event: Event): void => {
    if (event.target !== host) return;
    event.stopImmediatePropagation();
    if (fallback && event.isTrusted && (event as KeyboardEvent).key === 'Escape') {
      settle({ kind: 'choose', choice: 'cancel', reason: null });
    }
    if (!fallback || event.type !== 'click' || !event.isTrusted) return;
    if (performance.now() - stage.moved() < dead) return;
    const { clientX, clientY, detail } = event as MouseEvent;
    const hit = detail === 0 ? shadow.activeElement : shadow.elementFromPoint(clientX, clientY);
    const choice = choiceOf(hit);
    if (choice) settle({ kind: 'choose', choice, reason: null });
  };
  const view = document.defaultView as Window;
  for (const kind of heard) view.addEventListener(kind, inFallback, true);

  const gone = new MutationObserver(() => {
    if (!host.isConnected) settle({ kind: 'removed' });
  });
  gone.observe(document, { childList: true });
  gone.observe(document.documentElement, { childList: true });

  let done = false;
  const close = (): void => {
    if (done) return;
    done = true;
    closed();
    gone.disconnect();
    if (timer !== null) clearTimeout(timer);
    for (const kind of heard) view.removeEventListener(kind, inFallback, true);
    stage.remove();
  };
  stage.show();
  frame.send({ kind: 'show', model });
  frame.element.focus();
  void frame.ready.then(() => fallback ?? frame.element.focus());
  watch();
  return {
    next: () =>
      new Promise((resolve) => {
        settle = resolve;
        // Taken away before anybody asked.
        if (!host.isConnected) resolve({ kind: 'removed' });
      }),
    hide: stage.hide,
    failed(next) {
      model = next;
      stage.show();
      frame.send({ kind: 'failed', model });
      frame.element.focus();
      watch();
    },
    over() {
      frame.send({ kind: 'over', reason: 'page-stopped-waiting' });
      settle = close;
      setTimeout(close, farewell);
    },
    close,
  };
}

/** What a press in the fallback is made of. */
const heard = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'keydown',
  'keypress',
  'keyup',
] as const;
