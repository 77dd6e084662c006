import { element, part, startChat } from '../chat.ts';

const chat = startChat({
  path: (id) => `/chats/${id}`,
  userMessage: (text) => element('div', text, { 'data-content': 'user-message' }),
});

const input = part<HTMLTextAreaElement>('#userInput');
const socket = new WebSocket('wss://copilot.microsoft.com/c/api/chat?api-version=2');

/** Every keystroke asks for suggestions. */
input.addEventListener('input', () => {
  if (!input.value) return;
  const query = new URLSearchParams({ query: input.value, locale: 'en-us' });
  fetch(`/c/api/suggestions/autosuggest?${query}`).catch(() => null);
});

async function opened(): Promise<void> {
  if (socket.readyState === WebSocket.OPEN) return;
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve, { once: true });
    socket.addEventListener('close', reject, { once: true });
  });
}

async function send(prompt: string): Promise<string> {
  await opened();
  return new Promise((resolve, reject) => {
    let answer = '';
    const listening = new AbortController();
    const { signal } = listening;
    socket.addEventListener('close', () => reject(new Error('closed')), { signal });
    socket.addEventListener(
      'message',
      ({ data }: MessageEvent<string>) => {
        const message = JSON.parse(data) as { event: string; text?: string };
        if (message.event === 'appendText') answer += message.text;
        if (message.event !== 'done') return;
        listening.abort();
        resolve(answer);
      },
      { signal },
    );
    socket.send(
      JSON.stringify({
        event: 'send',
        conversationId: chat.id,
        content: [{ type: 'text', text: prompt }],
        mode: 'chat',
        context: {},
      }),
    );
  });
}

function submit(): void {
  const prompt = input.value;
  if (!prompt.trim()) return;
  input.value = '';
  void chat.ask(prompt, () => send(prompt));
}

input.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  submit();
});
part('button').addEventListener('click', submit);
input.focus();
