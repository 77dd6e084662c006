import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerPlainText } from '@lexical/plain-text';
import {
  $createParagraphNode,
  $getRoot,
  COMMAND_PRIORITY_HIGH,
  createEditor,
  KEY_ENTER_COMMAND,
} from 'lexical';
import { element, part, readStream, startChat } from '../chat.ts';

const chat = startChat({
  path: (id) => `/search/${id}`,
  userMessage: (text) => element('div', text, { class: 'group/query' }),
});

const editor = createEditor({
  namespace: 'ask-input',
  onError: (error) => {
    throw error;
  },
});
editor.setRootElement(part('#ask-input'));
registerPlainText(editor);
registerHistory(editor, createEmptyHistoryState(), 300);
editor.registerCommand(
  KEY_ENTER_COMMAND,
  (event) => {
    if (event?.shiftKey) return false;
    event?.preventDefault();
    submit();
    return true;
  },
  COMMAND_PRIORITY_HIGH,
);

const suggestions = new WebSocket('wss://suggest.perplexity.ai/suggest/ws');

/** Every keystroke asks for suggestions, on a host of its own. */
editor.registerTextContentListener((text) => {
  chat.showEmpty(text === '');
  if (!text || suggestions.readyState !== WebSocket.OPEN) return;
  suggestions.send(JSON.stringify({ q: text, uuid: chat.id, full_completion: false }));
});

function clear(): void {
  editor.update(() => {
    $getRoot().clear().append($createParagraphNode()).selectEnd();
  });
}

function submit(): void {
  const prompt = editor.read(() => $getRoot().getTextContent());
  if (!prompt.trim()) return;
  clear();
  void chat.ask(prompt, async () => {
    const response = await fetch('/rest/sse/perplexity_ask', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      // The sentence goes out twice.
      body: JSON.stringify({
        params: { attachments: [], language: 'en-US', dsl_query: prompt, mode: 'copilot' },
        query_str: prompt,
      }),
    });
    return readStream(response, (event) => event['text']);
  });
}

part('button').addEventListener('click', submit);
part('#ask-input').focus();
