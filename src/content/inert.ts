/** Everything by which a person could change or send the text while it is being replaced. */
const acts = [
  'keydown',
  'beforeinput',
  'paste',
  'cut',
  'drop',
  'pointerdown',
  'mousedown',
  'click',
];

/** Holds the person's hands for the half second in which an editor is worked on. */
export interface Inert {
  during<T>(work: () => Promise<T>): Promise<T>;
}

/** @param inserting true while the change is our own: its events must reach the editor. */
export function createInert(window: Window, inserting: () => boolean): Inert {
  let held = 0;
  const stop = (event: Event): void => {
    if (held === 0 || inserting() || !event.isTrusted) return;
    event.stopImmediatePropagation();
    if (event.cancelable) event.preventDefault();
  };
  for (const act of acts) window.addEventListener(act, stop, { capture: true, passive: false });
  return {
    async during(work) {
      held += 1;
      try {
        return await work();
      } finally {
        held -= 1;
      }
    },
  };
}
