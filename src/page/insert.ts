import type { Inserted } from '../protocol/page.ts';
import { bare, defineProperty, dispatch, getter, uncurry } from './natives.ts';

/**
 * Makes the function that puts text where the selection is. Editors that keep their own model take
 * a paste; textareas and plain editable elements leave it to the browser's own insertion.
 */
export function inserter(document: Document): (text: string) => Inserted {
  const { ClipboardEvent, DataTransfer } = window;
  const setData = uncurry(DataTransfer.prototype.setData);
  const execCommand = uncurry(Document.prototype.execCommand);
  const activeIn = getter(Document.prototype, 'activeElement');
  const activeInRoot = getter(ShadowRoot.prototype, 'activeElement');
  const rootOf = getter(Element.prototype, 'shadowRoot');

  const target = (): Element | null => {
    let element = activeIn(document);
    while (element) {
      const root = rootOf(element);
      const inner = root && activeInRoot(root);
      if (!inner) break;
      element = inner;
    }
    return element;
  };

  return (text) => {
    const element = target();
    if (!element) return 'failed';
    const data = new DataTransfer();
    setData(data, 'text/plain', text);
    const paste = new ClipboardEvent('paste', {
      bubbles: true,
      cancelable: true,
      composed: true,
      clipboardData: data,
    });
    // Firefox leaves the data of an event that a script made empty.
    defineProperty(paste, 'clipboardData', bare({ value: data }));
    const handled = !dispatch(element, paste);
    return handled || execCommand(document, 'insertText', false, text) ? 'done' : 'failed';
  };
}
