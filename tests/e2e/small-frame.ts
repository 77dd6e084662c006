import type { Page } from 'playwright-core';
import type { PracticeServer } from '../pages/server.ts';

const chat = `<!doctype html><meta charset="utf-8"><title>Small</title><body style="margin:0">
<textarea id="prompt-textarea" style="width:95%"></textarea><script>
  const field = document.querySelector('textarea');
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    fetch('/backend-api/f/conversation', { method: 'POST', headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ messages: [{ author: { role: 'user' }, content: { parts: [field.value] } }] }) }).catch(() => null);
  });
</script>`;
const around = (size: string) =>
  `<!doctype html><title>Around</title><body><iframe src="https://chatgpt.com/small" style="${size}" allow="clipboard-read; clipboard-write"></iframe>`;

/** A page of the company's own, with a chat in a frame of this size (CSS). */
export function serveSmallFrames(server: PracticeServer, size: () => string): void {
  server.serve(({ host, path }, response) => {
    const html =
      host === 'chatgpt.com' && path === '/small'
        ? chat
        : host === 'ai.acme.example' && path === '/around'
          ? around(size())
          : null;
    if (html === null) return false;
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
    return true;
  });
}

/** Opens that page and sends a text from the frame. */
export async function openSmallFrame(page: Page, text: string): Promise<void> {
  await page.goto('https://ai.acme.example/around');
  const field = page.frameLocator('iframe').locator('#prompt-textarea');
  await field.waitFor();
  await field.focus();
  await page.keyboard.insertText(text);
  await page.keyboard.press('Enter');
}
