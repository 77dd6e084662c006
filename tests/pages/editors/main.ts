import { part } from '../chat.ts';
import type { Editor, Mount } from './editor.ts';
import { codemirror, lexical, quill } from './others.ts';
import { contenteditable, textarea } from './plain.ts';
import { prosemirror, tiptap } from './prosemirror.ts';
import { reactTextarea, slate } from './react.ts';

const mounts: Readonly<Record<string, Mount>> = {
  textarea,
  contenteditable,
  reactTextarea,
  prosemirror,
  tiptap,
  lexical,
  quill,
  slate,
  codemirror,
};

/** Where the editor stands: the page itself, a shadow root, a frame. */
function slotIn(place: string | null): HTMLElement {
  const slot = part('#slot');
  if (place === 'open' || place === 'closed') {
    const inner = document.createElement('div');
    slot.attachShadow({ mode: place }).append(inner);
    return inner;
  }
  if (place !== 'frame') return slot;
  const frame = document.createElement('iframe');
  slot.append(frame);
  return (frame.contentDocument as Document).body;
}

const asked = new URLSearchParams(location.search);
const mount = mounts[asked.get('editor') ?? ''];
if (!mount) throw new Error(`no editor ${asked.get('editor')}`);
const editor: Editor = await mount(slotIn(asked.get('in')));
editor.element.id = 'prompt-textarea';
editor.element.dataset['ready'] = 'true';
Object.assign(window, { editor });

function send(): void {
  const text = editor.text();
  if (text.trim() === '') return;
  editor.write('');
  const message = {
    id: crypto.randomUUID(),
    author: { role: 'user' },
    content: { content_type: 'text', parts: [text] },
    metadata: {},
  };
  const body = JSON.stringify({ action: 'next', messages: [message], model: 'auto' });
  fetch('/backend-api/f/conversation', { method: 'POST', body }).then(
    () => (part('#sent').textContent += 'sent '),
    () => (part('#sent').textContent += 'refused '),
  );
}

editor.element.addEventListener(
  'keydown',
  (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    send();
  },
  true,
);
part('button').addEventListener('click', send);
editor.element.focus();
