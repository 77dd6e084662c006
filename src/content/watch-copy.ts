import { isElement } from './element.ts';
import { putBack } from './put-back.ts';

/**
 * Puts the person's values back into what they copy from an answer. Heard at the window, before the
 * page, which hears nothing of it and cannot read the clipboard unasked. What is copied from an
 * editor stays as it is: the editor has its own ideas of a copy, and its text is not an answer.
 */
export function watchCopy(window: Window, values: () => ReadonlyMap<string, string>): void {
  const copied = (event: ClipboardEvent): void => {
    const known = values();
    const target = event.composedPath()[0];
    if (known.size === 0 || !event.isTrusted || (isElement(target) && inEditor(target))) return;
    const selection = window.getSelection();
    const text = putBack(selection?.toString() ?? '', known);
    if (!selection || text === null || !event.clipboardData) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData.setData('text/plain', text);
    event.clipboardData.setData('text/html', markup(window.document, selection, known));
  };
  window.addEventListener('copy', copied, true);
}

export function inEditor(element: Element): boolean {
  return (
    element.closest('input, textarea, [contenteditable]:not([contenteditable="false"])') !== null
  );
}

/** The selection with its formats. Built in a document without scripts: the page's elements never see a value. */
function markup(
  { implementation }: Document,
  selection: Selection,
  values: ReadonlyMap<string, string>,
): string {
  const { body } = implementation.createHTMLDocument('');
  for (let at = 0; at < selection.rangeCount; at += 1) {
    body.append(body.ownerDocument.importNode(selection.getRangeAt(at).cloneContents(), true));
  }
  const texts = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const node = texts.currentNode as Text;
    node.data = putBack(node.data, values) ?? node.data;
  }
  return body.innerHTML;
}
