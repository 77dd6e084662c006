import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { choose, findDialog, waitForDialog } from '../browser/drive.ts';
import { placeholders, words } from './practice-policy.ts';
import { openStage, type Stage } from './stage.ts';

/** The real libraries (`tests/pages/editors`), as sites use them. */
const editors = [
  'textarea',
  'contenteditable',
  'reactTextarea',
  'prosemirror',
  'tiptap',
  'lexical',
  'quill',
  'slate',
  'codemirror',
] as const;

let stage: Stage;
let page: Page;
let session: CDPSession;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

async function open(editor: string, place = 'page'): Promise<void> {
  page ??= await stage.browser.context.newPage();
  await page.goto(`https://chatgpt.com/editors?editor=${editor}&in=${place}`);
  await page.waitForFunction(() => 'editor' in window);
  session = await page.context().newCDPSession(page);
  stage.server.reset();
}

/** What the editor itself says it holds. */
const held = () =>
  page.evaluate(() => (window as unknown as { editor: { text(): string } }).editor.text());
/** What a site does with words that were spoken to it. */
const written = (text: string) =>
  page.evaluate(
    (words_) =>
      (window as unknown as { editor: { write(words: string): void } }).editor.write(words_),
    text,
  );
const focus = () =>
  page.evaluate(() =>
    (window as unknown as { editor: { element: HTMLElement } }).editor.element.focus(),
  );
const sent = () =>
  stage.server
    .received()
    .filter(({ url }) => url.endsWith('/f/conversation'))
    .map(({ body }) => {
      const { messages } = JSON.parse(body.toString()) as {
        messages: [{ content: { parts: [string] } }];
      };
      return messages[0].content.parts[0];
    });
/** Lines as they are read: editors differ in how many breaks stand between two paragraphs. */
const lines = (text: string) => text.trim().replace(/\n+/g, '\n');
const arrived = async (text: string) => {
  await expect.poll(() => sent().map(lines), { timeout: 8000 }).toContain(text);
};

const by = {
  async typing(text: string) {
    await focus();
    for (const [index, line] of text.split('\n').entries()) {
      if (index > 0) await page.keyboard.press('Shift+Enter');
      await page.keyboard.type(line);
    }
  },
  async paste(text: string) {
    await focus();
    await page.evaluate((words_) => navigator.clipboard.writeText(words_), text);
    await page.keyboard.press('ControlOrMeta+V');
  },
  async drop(text: string) {
    await focus();
    const box = await page.evaluate(() => {
      const { editor } = window as unknown as { editor: { element: HTMLElement } };
      const { x, y, width, height } = editor.element.getBoundingClientRect();
      return { x: x + Math.min(12, width / 2), y: y + height / 2 };
    });
    const data = { items: [{ mimeType: 'text/plain', data: text }], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await session.send('Input.dispatchDragEvent', { type, ...box, data });
    }
  },
  /** An input method: a composition that changes, then is taken. */
  async composition(text: string) {
    await focus();
    const half = text.slice(0, text.length / 2);
    for (const part of [half, text]) {
      await session.send('Input.imeSetComposition', {
        text: part,
        selectionStart: part.length,
        selectionEnd: part.length,
      });
    }
    await session.send('Input.insertText', { text });
  },
};

const line = `Plans for ${words.redact} on Monday`;
const clean = `Plans for ${placeholders.redact} on Monday`;

/** Sends, redacts in the dialog, and sees that only the clean text left. */
async function sendRedacted(expected: string, send: () => Promise<void>): Promise<void> {
  await send();
  const dialog = await waitForDialog(page);
  expect(sent()).toEqual([]);
  await choose(dialog, 'redact');
  await arrived(expected);
  expect(stage.server.textLeft(words.redact)).toEqual([]);
}
const enter = () => page.keyboard.press('Enter');
const click = () => page.locator('[data-testid="send-button"]').click();

describe.each(editors)('%s', (editor) => {
  beforeEach(() => open(editor));

  it('is redacted when typed, and undo and redo bring nothing raw to the wire', async () => {
    await by.typing(line);
    expect(await held()).toBe(line);
    await sendRedacted(clean, enter);
    for (const key of ['Z', editor === 'prosemirror' ? 'Y' : 'Shift+Z']) {
      const before = sent().length;
      for (let times = 0; times < 4; times += 1) {
        await page.keyboard.press(`ControlOrMeta+${key}`);
      }
      const back = await held();
      await page.keyboard.press('Enter');
      if (back.includes(words.redact)) await choose(await waitForDialog(page), 'cancel');
      else if (back.trim() !== '') await expect.poll(() => sent().length).toBeGreaterThan(before);
      expect(stage.server.textLeft(words.redact)).toEqual([]);
    }
  });

  it('is redacted over several lines when pasted', async () => {
    const more = `First line\n${line}\nand ${words.redact} again`;
    await by.paste(more);
    await expect.poll(async () => lines(await held())).toBe(more);
    await sendRedacted(`First line\n${clean}\nand ${placeholders.redact} again`, click);
  });

  // Quill takes no dropped text: its uploader stops every drop.
  it.skipIf(editor === 'quill')('is redacted when dropped', async () => {
    await by.drop(line);
    await expect.poll(async () => lines(await held())).toBe(line);
    await sendRedacted(clean, click);
  });

  it('is redacted when composed', async () => {
    await by.composition(line);
    expect(await held()).toBe(line);
    await sendRedacted(clean, enter);
  });
});

describe('words that were spoken', () => {
  it.each(['reactTextarea', 'prosemirror', 'lexical'])('to %s are redacted', async (editor) => {
    await open(editor);
    await written(line);
    await expect.poll(held).toBe(line);
    await sendRedacted(clean, click);
  });
});

describe('an earlier message', () => {
  it('is redacted when it is written anew and sent from where it stands', async () => {
    await open('prosemirror');
    await page.evaluate(() => {
      const edited = document.createElement('article');
      edited.innerHTML = '<textarea>Plans for Monday</textarea><button>Send</button>';
      const [area, button] = edited.children as unknown as [HTMLTextAreaElement, HTMLElement];
      button.addEventListener('click', () => {
        const content = { content_type: 'text', parts: [area.value] };
        const messages = [{ id: 'earlier', author: { role: 'user' }, content, metadata: {} }];
        const body = JSON.stringify({ action: 'variant', messages, model: 'auto' });
        void fetch('/backend-api/f/conversation', { method: 'POST', body });
      });
      document.body.prepend(edited);
    });
    const again = page.locator('article button');
    await page.locator('article textarea').click();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type(line);
    await sendRedacted(clean, () => again.click());
  });
});

describe.each(['open', 'closed', 'frame'])('in %s', (place) => {
  it.each(['textarea', 'prosemirror', 'lexical'])('%s is redacted', async (editor) => {
    await open(editor, place);
    await by.typing(line);
    expect(await held()).toBe(line);
    await sendRedacted(clean, enter);
    expect(await findDialog(page, 0)).toBeNull();
  });
});
