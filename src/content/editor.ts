import { readEditor, selectText } from './editor-text.ts';
import type { Redacted } from './joint.ts';
import { squeeze } from './squeeze.ts';

/** Milliseconds a slow editor gets to notice a selection; Slate looks every 100 (PLATFORM §7). */
const notice = 140;
/** Whoever builds on it, this attribute stays: it is how Slate finds its own elements. */
const slowEditor = '[data-slate-editor]';
/** The browser tells editors of a selection, and they draw, within this time, milliseconds. */
const told = 50;
/** When the text is read back the second time: editors undo foreign changes a moment later. */
const later = 150;

export interface EditorIn {
  /** The guard's insertion at the selection, in the page's own world. */
  readonly insert: (text: string) => boolean;
  readonly wait: (ms: number) => Promise<void>;
}

/**
 * Replace values in an editor and read back, at once and once more a moment later. True only if the
 * editor then holds exactly the redacted text; the caller must not send otherwise.
 */
export async function redactInEditor(
  element: HTMLElement,
  redacted: Redacted,
  { insert, wait }: EditorIn,
): Promise<boolean> {
  const slow = element.matches(slowEditor);
  const before = readEditor(element).text;
  const holds = (): boolean => squeeze(readEditor(element).text) === squeeze(redacted.text);

  element.focus({ preventScroll: true });
  await replaceAll(element, before, redacted, slow, { insert, wait });
  if (!holds() && !slow) {
    // A second try for an editor that had not seen the selection yet.
    await replaceAll(element, before, redacted, true, { insert, wait });
  }
  if (!holds()) return false;
  await wait(later);
  return holds();
}

/** From the last value to the first, so that the offsets of those before stay right. */
async function replaceAll(
  element: HTMLElement,
  before: string,
  { replacements }: Redacted,
  slow: boolean,
  { insert, wait }: EditorIn,
): Promise<void> {
  for (const { start, end, placeholder } of replacements.toSorted((a, b) => b.start - a.start)) {
    const value = before.slice(start, end);
    // Already replaced by the first try, or changed under us: the read-back decides.
    if (readEditor(element).text.slice(start, end) !== value) continue;
    const noticed = selectionNoticed(element.ownerDocument, wait);
    if (!selectText(element, start, end)) continue;
    // ProseMirror and Lexical paste where they believe the selection is: they must have heard of it.
    await noticed;
    if (slow) await wait(notice);
    insert(placeholder);
    // Lexical takes it in a microtask later, Slate draws it when React comes to it.
    await wait(slow ? told : 0);
  }
}

/** Once every listener of the document has heard of the selection that is made next. */
function selectionNoticed(document: Document, wait: EditorIn['wait']): Promise<void> {
  const heard = new Promise<void>((resolve) => {
    document.addEventListener('selectionchange', () => resolve(), { once: true });
  });
  return Promise.race([heard.then(() => wait(0)), wait(told)]);
}
