import { Editor } from '@tiptap/core';
import { StarterKit } from '@tiptap/starter-kit';
import { element, part, readStream, startChat } from '../chat.ts';

const organisation = '00000000-0000-4000-8000-000000000000';
/** Longer pastes become an attachment that the editor never shows. */
const longPaste = 4000;

const chat = startChat({
  path: (id) => `/chat/${id}`,
  userMessage: (text) =>
    element('div', text, { 'data-testid': 'user-message', 'data-cds': 'UserMessage' }),
});

let attachments: string[] = [];

const editor = new Editor({
  element: chat.slot,
  extensions: [StarterKit],
  autofocus: true,
  onUpdate: showState,
  editorProps: {
    attributes: {
      'data-testid': 'chat-input',
      role: 'textbox',
      'aria-label': 'Write your prompt to Claude',
      'data-empty': 'true',
    },
    handleKeyDown(_view, event) {
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return false;
      submit();
      return true;
    },
    handlePaste(_view, event) {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (text.length <= longPaste) return false;
      attachments.push(text);
      showState();
      return true;
    },
  },
});

function showState(): void {
  chat.showEmpty(editor.isEmpty);
  part('.attachments').replaceChildren(
    ...attachments.map((text) =>
      element('span', `Pasted text · ${text.split('\n').length} lines`, {
        'data-testid': 'attachment',
      }),
    ),
  );
}

async function post(path: string, body: object): Promise<Response> {
  return fetch(`/api/organizations/${organisation}/chat_conversations/${chat.id}/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify(body),
  });
}

function submit(): void {
  const prompt = editor.getText({ blockSeparator: '\n' });
  if (!prompt.trim() && attachments.length === 0) return;
  const pasted = attachments;
  attachments = [];
  editor.commands.clearContent(true);
  showState();
  void chat.ask(prompt || 'Pasted text', async () => {
    const response = await post('completion', {
      prompt,
      parent_message_uuid: '00000000-0000-4000-8000-000000000000',
      timezone: 'Europe/Berlin',
      attachments: pasted.map((text) => ({
        file_name: 'paste.txt',
        file_size: text.length,
        file_type: 'txt',
        extracted_content: text,
      })),
      files: [],
      rendering_mode: 'messages',
    });
    const answer = await readStream(response, (event) => event['completion']);
    // The first message goes out once more, for the title of the conversation.
    await post('title', { message_content: prompt, recent_titles: [] });
    return answer;
  });
}

part('button').addEventListener('click', submit);
