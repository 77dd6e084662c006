import {
  baseKeymap,
  chainCommands,
  createParagraphNear,
  liftEmptyBlock,
  splitBlock,
} from 'prosemirror-commands';
import { history } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { Schema } from 'prosemirror-model';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import 'prosemirror-view/style/prosemirror.css';
import { element, part, readStream, startChat } from '../chat.ts';

const chat = startChat({
  path: (id) => `/c/${id}`,
  userMessage: (text) => element('div', text, { 'data-message-author-role': 'user' }),
});

const schema = new Schema({
  nodes: {
    doc: { content: 'paragraph+' },
    paragraph: { content: 'text*', toDOM: () => ['p', 0], parseDOM: [{ tag: 'p' }] },
    text: {},
  },
});

const empty = () =>
  EditorState.create({
    schema,
    plugins: [
      history(),
      keymap({
        Enter: () => {
          submit();
          return true;
        },
        'Shift-Enter': chainCommands(createParagraphNear, liftEmptyBlock, splitBlock),
      }),
      keymap(baseKeymap),
    ],
  });

const view: EditorView = new EditorView(chat.slot, {
  state: empty(),
  attributes: {
    id: 'prompt-textarea',
    role: 'textbox',
    'aria-label': 'Chat with ChatGPT',
    'data-empty': 'true',
  },
  clipboardTextParser: (text) =>
    schema
      .node(
        'doc',
        null,
        text
          .split(/\r?\n/)
          .map((line) => schema.node('paragraph', null, line ? schema.text(line) : [])),
      )
      .slice(0),
  dispatchTransaction(transaction) {
    view.updateState(view.state.apply(transaction));
    if (transaction.docChanged) changed();
  },
});

function text(): string {
  return view.state.doc.textBetween(0, view.state.doc.content.size, '\n');
}

const message = (content: string) => ({
  id: crypto.randomUUID(),
  author: { role: 'user' },
  content: { content_type: 'text', parts: [content] },
});

/** Like the real page: a Request object, not an address with options. */
async function post(path: string, body: object): Promise<Response> {
  return fetch(
    new Request(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify(body),
    }),
  );
}

let debounce: number | undefined;

/** The draft leaves while it is typed. */
function changed(): void {
  chat.showEmpty(text() === '');
  clearTimeout(debounce);
  debounce = window.setTimeout(() => {
    const draft = text();
    if (!draft) return;
    const early = [
      post('/backend-api/f/conversation/prepare', {
        action: 'next',
        partial_query: message(draft),
        client_prepare_dispatch: 'debounced',
        client_prepare_source: 'composer_editor_state',
      }),
      post('/backend-api/conversation/experimental/generate_autocompletions', {
        input_text: draft,
        num_completions: 4,
        in_search_mode: false,
      }),
    ];
    void Promise.allSettled(early);
  }, 250);
}

function submit(): void {
  const prompt = text();
  if (!prompt.trim()) return;
  clearTimeout(debounce);
  view.updateState(empty());
  chat.showEmpty(true);
  void chat.ask(prompt, async () => {
    const response = await post('/backend-api/f/conversation', {
      action: 'next',
      messages: [{ ...message(prompt), metadata: {} }],
      parent_message_id: 'client-created-root',
      model: 'auto',
    });
    return readStream(response, (event) => event['v']);
  });
}

part('form').addEventListener('submit', (event) => {
  event.preventDefault();
  submit();
});
view.focus();
