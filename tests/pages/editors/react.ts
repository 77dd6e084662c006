import { createElement, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { createEditor, Editor as SlateEditor, Node, Transforms } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, Slate, withReact } from 'slate-react';
import type { Mount } from './editor.ts';

/** Controlled: React writes the value back after every change. */
export const reactTextarea: Mount = (slot) => {
  let value = '';
  let set: (text: string) => void = () => undefined;
  const Composer = () => {
    const [text, setText] = useState('');
    value = text;
    set = setText;
    return createElement('textarea', {
      value: text,
      onChange: (event: { target: { value: string } }) => setText(event.target.value),
    });
  };
  const root = createRoot(slot);
  flushSync(() => root.render(createElement(Composer)));
  return {
    element: slot.querySelector('textarea') as HTMLTextAreaElement,
    text: () => value,
    write: (text) => flushSync(() => set(text)),
  };
};

const paragraph = (text: string) => ({ type: 'paragraph', children: [{ text }] });

export const slate: Mount = (slot) => {
  const editor = withHistory(withReact(createEditor() as never)) as unknown as SlateEditor;
  const root = createRoot(slot);
  const tree = createElement(
    Slate as never,
    { editor, initialValue: [paragraph('')] } as never,
    createElement(Editable as never, {} as never),
  );
  flushSync(() => root.render(tree));
  return {
    element: slot.querySelector('[data-slate-editor]') as HTMLElement,
    text: () => editor.children.map((node) => Node.string(node)).join('\n'),
    write(text) {
      Transforms.insertText(editor, text, {
        at: { anchor: SlateEditor.start(editor, []), focus: SlateEditor.end(editor, []) },
      });
    },
  };
};
