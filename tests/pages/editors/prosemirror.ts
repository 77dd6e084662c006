import { Editor as TipTap } from '@tiptap/core';
import { StarterKit } from '@tiptap/starter-kit';
import { baseKeymap } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { Schema } from 'prosemirror-model';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import type { Mount } from './editor.ts';

const schema = new Schema({
  nodes: {
    doc: { content: 'paragraph+' },
    paragraph: { content: 'text*', toDOM: () => ['p', 0], parseDOM: [{ tag: 'p' }] },
    text: {},
  },
});

export const prosemirror: Mount = (slot) => {
  const keys = keymap({ 'Mod-z': undo, 'Mod-y': redo });
  const view = new EditorView(slot, {
    state: EditorState.create({ schema, plugins: [history(), keys, keymap(baseKeymap)] }),
    clipboardTextParser: (text) => {
      const lines = text.split(/\r?\n/);
      const paragraphs = lines.map((line) =>
        schema.node('paragraph', null, line ? schema.text(line) : []),
      );
      return schema.node('doc', null, paragraphs).slice(0);
    },
  });
  return {
    element: view.dom,
    text: () => view.state.doc.textBetween(0, view.state.doc.content.size, '\n'),
    // Through the history: an undo brings back what was sent.
    write(text) {
      const { tr, doc } = view.state;
      view.dispatch(tr.delete(0, doc.content.size).insertText(text));
    },
  };
};

export const tiptap: Mount = (slot) => {
  const editor = new TipTap({ element: slot, extensions: [StarterKit] });
  return {
    element: editor.view.dom as HTMLElement,
    text: () => editor.getText({ blockSeparator: '\n' }),
    write: (text) => void editor.commands.setContent(text),
  };
};
