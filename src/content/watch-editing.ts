import type { Attachments } from './attachments.ts';
import type { Composers } from './composer.ts';
import { isTextControl, readEditor } from './editor-text.ts';
import { isElement } from './element.ts';
import type { TextMemory } from './text-memory.ts';

export interface EditingIn {
  readonly composers: Composers;
  readonly memory: TextMemory;
  readonly attachments: Attachments;
  /** Whether what is written on this page is meant for the tool. */
  readonly wanted: () => boolean;
  /** True while we insert text ourselves. */
  readonly inserting: () => boolean;
  /** A text came in: judge it at once, so that the verdict is there when it leaves. */
  readonly brought: (text: string, origin: 'paste' | 'drop') => void;
  /** The composer's text may have changed: judge it and say so quietly. */
  readonly look: (composer: HTMLElement) => void;
}

/** Milliseconds after the last key before what was typed is scanned. */
const pause = 150;

/**
 * Takes in what the person pastes, drops and types. Listens at the window, before the page, and
 * never stops anything: the text may enter the composer, the decision comes when it leaves.
 * @returns takes in at once what was typed a moment ago
 */
export function watchEditing(window: Window, deps: EditingIn): () => void {
  const { composers, memory, attachments } = deps;
  const touched = new Set<HTMLElement>();
  let timer: ReturnType<typeof setTimeout> | null = null;

  const read = (): void => {
    for (const editor of touched) memory.typed(editor, readEditor(editor).text);
    touched.clear();
  };
  const settle = (): void => {
    timer = null;
    read();
    const composer = composers.current();
    if (composer) deps.look(composer);
  };
  const soon = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(settle, pause);
  };

  const brought = (origin: 'paste' | 'drop', data: DataTransfer | null, event: Event): void => {
    const text = data?.getData('text/plain') ?? '';
    if (deps.inserting() || text === '' || !deps.wanted() || secretField(event)) return;
    memory.add(text, origin);
    const composer = composers.of(event) ?? composers.current();
    if (!composer) return;
    attachments.pasted(text);
    deps.brought(text, origin);
    // The editor takes it in after us.
    soon();
  };
  window.addEventListener('paste', (event) => brought('paste', event.clipboardData, event), true);
  window.addEventListener('drop', (event) => brought('drop', event.dataTransfer, event), true);
  const edited = (event: Event): void => {
    const editor = editorOf(event);
    if (!editor || deps.inserting() || !deps.wanted()) return;
    touched.add(editor);
    soon();
  };
  window.addEventListener('input', edited, true);
  // Editors with a model of their own take some keys for themselves, and no `input` follows.
  window.addEventListener('keyup', edited, true);
  return read;
}

/** The multi-line editor an event happened in: single-line fields hold names, not prompts. */
function editorOf(event: Event): HTMLElement | null {
  const target = event.composedPath()[0];
  if (!isElement(target)) return null;
  if (isTextControl(target)) return target.localName === 'textarea' ? target : null;
  return target.closest<HTMLElement>('[contenteditable]:not([contenteditable="false"])');
}

/** What goes into a password field is never remembered. */
function secretField(event: Event): boolean {
  const target = event.composedPath()[0];
  return isElement(target) && (target as HTMLInputElement).type === 'password';
}
