import { filesOf } from './files-of.ts';
import { isElement } from './element.ts';
import type { HoldFiles } from './files.ts';

export interface WatchFilesIn {
  readonly hold: HoldFiles;
  /** Whether files are held at all now. */
  readonly active: () => boolean;
  /** Whether the person did this a moment ago. */
  readonly gesture: () => boolean;
  /** Something of ours broke. */
  readonly failed: () => void;
  /** Puts text where the selection is, where the page left a paste to the browser. */
  readonly insert: (text: string) => unknown;
}

/**
 * Holds every file that is chosen, dropped or pasted, before the page hears of it, and does what the
 * person did once more with the files that the page may have.
 */
export function watchFiles(view: Window, deps: WatchFilesIn): void {
  // Its own events and transfers: those of another document are strangers to it.
  const window = view as Window & typeof globalThis;
  const own = new WeakSet<Event>();
  const busy = new WeakSet<HTMLInputElement>();
  const stop = (event: Event): void => {
    event.stopImmediatePropagation();
    if (event.cancelable) event.preventDefault();
  };
  const repeat = (target: EventTarget, event: Event): boolean => {
    own.add(event);
    return target.dispatchEvent(event);
  };
  const transfer = (files: readonly File[], from?: DataTransfer | null): DataTransfer => {
    const data = new window.DataTransfer();
    for (const type of from?.types ?? []) {
      if (type !== 'Files') data.setData(type, from?.getData(type) ?? '');
    }
    for (const file of files) data.items.add(file);
    return data;
  };
  const held = async (
    event: Event,
    files: Promise<readonly File[]> | readonly File[],
  ): Promise<readonly File[]> => {
    // A file dialog may be open for minutes: what it ends in is a gesture of its own.
    const gesture = event.isTrusted || deps.gesture();
    try {
      return await deps.hold(await files, gesture);
    } catch {
      // Something of ours broke, or a folder would not tell its files: nothing of it goes.
      deps.failed();
      return [];
    }
  };

  const passing = { bubbles: true, cancelable: true, composed: true };
  const give = async (event: Event, input: HTMLInputElement, files: readonly File[]) => {
    const given = await held(event, files);
    busy.delete(input);
    if (given.length === 0) return;
    input.files = transfer(given).files;
    repeat(input, new window.Event('input', { bubbles: true, composed: true }));
    repeat(input, new window.Event('change', { bubbles: true }));
  };
  const drop = async (
    event: DragEvent,
    target: EventTarget,
    files: Promise<readonly File[]>,
    words: DataTransfer,
  ) => {
    const { clientX, clientY, screenX, screenY } = event;
    const given = await held(event, files);
    // What the page draws over itself while files hang above it goes away.
    const kind = given.length > 0 ? 'drop' : 'dragleave';
    const there = (target as Node).isConnected ? target : pointed(window, clientX, clientY);
    const place = { clientX, clientY, screenX, screenY };
    const dataTransfer = transfer(given, words);
    repeat(there, new window.DragEvent(kind, { ...passing, ...place, dataTransfer }));
  };
  const paste = async (
    event: ClipboardEvent,
    target: EventTarget,
    files: readonly File[],
    words: DataTransfer,
  ) => {
    const clipboardData = transfer(await held(event, files), words);
    if (clipboardData.items.length === 0) return;
    const left = repeat(target, new window.ClipboardEvent('paste', { ...passing, clipboardData }));
    const text = clipboardData.getData('text/plain');
    if (left && text !== '') deps.insert(text);
  };

  const chosen = (event: Event): void => {
    const input = event.composedPath()[0];
    if (own.has(event) || !isFileInput(input)) return;
    // What the browser still says about files that are held already.
    if (busy.has(input) && event.isTrusted) return stop(event);
    const files = [...(input.files ?? [])];
    if (files.length === 0 || !deps.active()) return;
    stop(event);
    busy.add(input);
    // A script could look at the input meanwhile.
    input.value = '';
    void give(event, input, files);
  };
  window.addEventListener('input', chosen, true);
  window.addEventListener('change', chosen, true);

  window.addEventListener(
    'drop',
    (event) => {
      const files = own.has(event) ? null : filesOf(event.dataTransfer);
      const target = event.composedPath()[0];
      if (!files || !target || !deps.active()) return;
      stop(event);
      void drop(event, target, files, transfer([], event.dataTransfer));
    },
    true,
  );

  window.addEventListener(
    'paste',
    (event) => {
      const { clipboardData } = event;
      const files = [...(clipboardData?.files ?? [])];
      const target = event.composedPath()[0];
      if (own.has(event) || files.length === 0 || !target || !deps.active()) return;
      stop(event);
      const words = transfer([], clipboardData);
      void paste(event, target, files, words);
    },
    true,
  );
}

function pointed(window: Window, x: number, y: number): EventTarget {
  return window.document.elementFromPoint(x, y) ?? window.document.body;
}

function isFileInput(target: EventTarget | undefined): target is HTMLInputElement {
  return (
    isElement(target) &&
    target.localName === 'input' &&
    (target as HTMLInputElement).type === 'file'
  );
}
