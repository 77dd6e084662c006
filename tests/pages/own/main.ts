import { part } from '../chat.ts';

/** A chat of which Tidegate has no record: an editor, and requests of its own making. */
const field = part<HTMLTextAreaElement>('#question');
const rich = part('#rich');
const answer = part('#answer');

async function ask(): Promise<void> {
  const text = field.value || rich.innerText;
  answer.textContent = '…';
  try {
    const sent = await fetch('/v7/turns', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ turn: { said: { by: 'me', words: text } }, nonce: 7 }),
    });
    answer.textContent = `answered ${sent.status}`;
  } catch {
    answer.textContent = 'refused';
  }
}

part('#chat').addEventListener('submit', (event) => {
  event.preventDefault();
  void ask();
});
for (const editor of [field, rich]) {
  editor.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    void ask();
  });
}
