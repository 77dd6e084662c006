import type { ToDialog } from '../protocol/dialog.ts';
import type { DialogFrame } from './dialog-frame.ts';
import { dialogPlace } from './dialog-place.ts';
import { createHost, restyle } from './host-element.ts';
import { look } from './look.ts';

/** What a panel shows: the person's values in an answer, or what to check of one. */
type Shown = Extract<ToDialog, { kind: 'values' | 'check' }>;

/** Something about an answer, in a frame of our own that the page cannot read. */
export interface Panel {
  readonly open: boolean;
  show(what: Shown): void;
  close(): void;
}

export interface PanelIn {
  readonly document: Document;
  readonly frame: () => DialogFrame;
  readonly anchor: () => Element | null;
}

/** A frame that says nothing for this long, milliseconds, will not come. */
const silence = 3000;

export function createPanel(deps: PanelIn): Panel {
  const { document } = deps;
  const window = document.defaultView as Window;
  let shown: { frame: DialogFrame; remove(): void } | null = null;

  const open = () => {
    const before = document.activeElement as HTMLElement | null;
    const frame = deps.frame();
    const { host, shadow, show, remove } = createHost(
      document,
      `margin: 0; padding: 0; border: 0; background: transparent; display: block; z-index: 2147483646; ${look(document).frame}`,
    );
    shadow.append(frame.element);
    let wanted = 200;
    const place = (): void => {
      const viewport = { width: window.innerWidth, height: window.innerHeight };
      const box = dialogPlace(viewport, deps.anchor()?.getBoundingClientRect() ?? null, wanted);
      restyle(
        host,
        `left: ${box.left}px; top: ${box.top}px; right: auto; bottom: auto; width: ${box.width}px; height: ${box.height}px`,
      );
    };
    window.addEventListener('resize', place);
    frame.hear((message) => {
      if (message.kind === 'choose') panel.close();
      if (message.kind !== 'size') return;
      wanted = message.height;
      place();
    });
    // Without our page there is nothing to show it in.
    const gone = setTimeout(() => panel.close(), silence);
    const came = async (): Promise<void> => {
      await frame.ready;
      clearTimeout(gone);
      frame.element.focus();
    };
    void came();
    place();
    show();
    return {
      frame,
      remove() {
        clearTimeout(gone);
        window.removeEventListener('resize', place);
        remove();
        before?.focus({ preventScroll: true });
      },
    };
  };
  const panel: Panel = {
    get open() {
      return shown !== null;
    },
    show(what) {
      shown ??= open();
      shown.frame.send(what);
    },
    close() {
      shown?.remove();
      shown = null;
    },
  };
  return panel;
}
