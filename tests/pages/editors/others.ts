import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { EditorView, keymap } from '@codemirror/view';
import { registerHistory, createEmptyHistoryState } from '@lexical/history';
import { registerPlainText } from '@lexical/plain-text';
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from 'lexical';
import Quill from 'quill';
import type { Mount } from './editor.ts';

export const lexical: Mount = (slot) => {
  const element = document.createElement('div');
  element.contentEditable = 'true';
  slot.append(element);
  const editor = createEditor({
    namespace: 'practice',
    onError: (error) => {
      throw error;
    },
  });
  editor.setRootElement(element);
  registerPlainText(editor);
  registerHistory(editor, createEmptyHistoryState(), 300);
  return {
    element,
    text: () => editor.getEditorState().read(() => $getRoot().getTextContent()),
    write(text) {
      editor.update(() => {
        const paragraph = $createParagraphNode().append($createTextNode(text));
        $getRoot().clear().append(paragraph);
      });
    },
  };
};

export const quill: Mount = (slot) => {
  const element = document.createElement('div');
  slot.append(element);
  const editor = new Quill(element, { formats: [] });
  return {
    element: editor.root,
    text: () => editor.getText().replace(/\n$/, ''),
    write: (text) => void editor.setText(text, 'user'),
  };
};

export const codemirror: Mount = (slot) => {
  const view = new EditorView({
    parent: slot,
    root: slot.getRootNode() as Document | ShadowRoot,
    extensions: [history(), keymap.of([...defaultKeymap, ...historyKeymap])],
  });
  return {
    element: view.contentDOM,
    text: () => view.state.doc.toString(),
    write: (text) =>
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } }),
  };
};
