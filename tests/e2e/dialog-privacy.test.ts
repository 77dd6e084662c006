import { setTimeout as sleep } from 'node:timers/promises';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  choose,
  clickSend,
  dialogText,
  findDialog,
  pasteText,
  waitForAnswer,
  waitForDialog,
} from '../browser/drive.ts';
import { words } from './practice-policy.ts';
import { openStage, type Stage } from './stage.ts';

const site = 'chatgpt';

let stage: Stage;
let page: Page;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());
beforeEach(async () => {
  page = await stage.browser.open(site, page);
  stage.server.reset();
});

const prompt = (word: string) => `Plans for ${word} on Monday`;

async function raise(word: string): Promise<Frame> {
  await pasteText(page, site, prompt(word));
  await clickSend(page, site);
  return waitForDialog(page);
}

/** A closed shadow root of the page's own: what we must not be. */
async function plantControl(): Promise<void> {
  await page.evaluate(() => {
    const host = document.createElement('div');
    host.id = 'control';
    host.style.cssText = 'position:fixed;left:0;top:0;z-index:9';
    host.attachShadow({ mode: 'closed' }).innerHTML =
      '<p>Controlword and moreover text</p><input style="width:60px">';
    document.body.append(host);
  });
}

/** The chip stands in the page's reach: it may say these, and no more. */
const chipWords = /^(things?|look|note)$/i;

describe('a page', () => {
  it('finds and selects no word of the dialog', async () => {
    const before = await page.evaluate(
      () => document.documentElement.innerHTML + document.body.innerText,
    );
    const frame = await raise(words.warn);
    await plantControl();
    const known = (before + prompt(words.warn)).toLowerCase();
    const shown = [...new Set((await dialogText(frame)).match(/\p{L}{4,}/gu))].filter(
      (word) => !known.includes(word.toLowerCase()) && !chipWords.test(word),
    );
    expect(shown.length).toBeGreaterThan(10);
    const probe = (wanted: readonly string[]) =>
      page.evaluate((list) => {
        const find = (window as unknown as { find(text: string): boolean }).find.bind(window);
        return list.map((word) => {
          getSelection()?.removeAllRanges();
          const found = find(word);
          getSelection()?.modify('extend', 'forward', 'line');
          return found ? `${word}: ${getSelection()}` : '';
        });
      }, wanted);
    // A closed shadow root is found and read.
    expect((await probe(['Controlword'])).join()).toContain('moreover');
    expect((await probe(shown)).filter(Boolean)).toEqual([]);

    const everything = await page.evaluate(() => {
      getSelection()?.selectAllChildren(document.documentElement);
      const selected = String(getSelection());
      const { textContent, innerHTML } = document.documentElement;
      // Words of CSS are not words of the dialog.
      return selected + textContent + innerHTML.replaceAll(/ style="[^"]*"/g, '');
    });
    expect(everything).toContain('Practice page');
    expect(shown.filter((word) => everything.includes(word))).toEqual([]);
  });

  it('hears nothing of what is typed and clicked in the dialog', async () => {
    await page.evaluate(listenToEverything);
    const frame = await raise(words.justify);
    await plantControl();
    // The control: typing into a closed shadow root of the page is heard.
    await page.mouse.click(30, 60);
    await page.keyboard.type('kqx');
    await expect.poll(heard).toMatch(/k.*q.*x/);

    await page.evaluate(() => void (window as unknown as { heard: string[] }).heard.splice(0));
    await sleep(450);
    await frame.locator('.ways .button').filter({ hasText: 'Send with a reason' }).click();
    await frame.locator('select').focus();
    await page.keyboard.press('ArrowDown');
    await frame.locator('textarea').click();
    await page.keyboard.type('zwj because');
    expect(await frame.locator('textarea').inputValue()).toBe('zwj because');
    const log = await heard();
    expect(log).not.toMatch(/z|w|j|because/);
    await sleep(450);
    await frame.getByRole('button', { name: 'Send with this reason' }).press('Enter');
    await waitForAnswer(page);
  });

  it('sees one empty element in its place, and no frame', async () => {
    const framesBefore = await page.evaluate(() => [
      window.length,
      document.querySelectorAll('iframe').length,
    ]);
    const frame = await raise(words.warn);
    const box = await (await frame.frameElement()).boundingBox();
    if (!box) throw new Error('the dialog has no place');
    const seen = await page.evaluate(
      ({ x, y }) => {
        const top = document.elementFromPoint(x, y);
        const path = document.elementsFromPoint(x, y).map((one) => one.localName);
        return {
          name: top?.localName,
          open: top?.shadowRoot ?? null,
          text: top?.textContent,
          children: top?.childNodes.length,
          attributes: [...(top?.attributes ?? [])].map(({ name }) => name).toSorted(),
          path,
        };
      },
      { x: box.x + box.width / 2, y: box.y + box.height / 2 },
    );
    expect(seen).toMatchObject({ name: 'div', open: null, text: '', children: 0 });
    expect(seen.path).not.toContain('iframe');
    expect(
      await page.evaluate(() => [window.length, document.querySelectorAll('iframe').length]),
    ).toEqual(framesBefore);
  });

  it('cannot frame our page and be trusted by it', async () => {
    const real = await raise(words.warn);
    const address = real.url();
    const answers = await page.evaluate(async (src) => {
      const frame = document.createElement('iframe');
      frame.src = src;
      document.body.append(frame);
      await new Promise((resolve) => setTimeout(resolve, 1000));
      const { port1, port2 } = new MessageChannel();
      const said: unknown[] = [];
      port1.addEventListener('message', ({ data }) => said.push(data));
      port1.start();
      frame.contentWindow?.postMessage({ tidegate: 'port', nonce: 'guess' }, '*', [port2]);
      await new Promise((resolve) => setTimeout(resolve, 1000));
      return said;
    }, address);
    expect(answers).toEqual([]);
    // The control: the real one did get its port and speaks.
    expect(await dialogText(real)).toContain('Amphora');
    await choose(real, 'send');
    await waitForAnswer(page);
  });

  it('cannot press our buttons', async () => {
    const frame = await raise(words.warn);
    await sleep(450);
    const send = frame.locator('.ways .button').filter({ hasText: 'Send anyway' });
    // Even from inside the frame: what no person did counts for nothing.
    await send.evaluate((button) => {
      (button as HTMLElement).click();
      button.dispatchEvent(new MouseEvent('click', { bubbles: true }));
      button.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    });
    await page.evaluate(() => {
      const host = [...document.documentElement.children].findLast(
        (one) => one.localName === 'div',
      );
      for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click']) {
        host?.dispatchEvent(
          new MouseEvent(type, { bubbles: true, composed: true, clientX: 600, clientY: 500 }),
        );
      }
    });
    await sleep(500);
    expect(await findDialog(page, 0)).not.toBeNull();
    expect(stage.server.textLeft(words.warn)).toEqual([]);
    // The control: a real press does it.
    await choose(frame, 'send');
    await waitForAnswer(page);
    expect(stage.server.textLeft(words.warn)).not.toEqual([]);
  });

  it('cannot bring the dialog up under a click: buttons are dead for a moment', async () => {
    const frame = await raise(words.warn);
    const send = frame.locator('.ways .button').filter({ hasText: 'Send anyway' });
    await sleep(450);
    // It moves with the window, and each move makes it dead again. A press counts as early only if
    // all of it fits; a busy machine may need some tries.
    let pressed = false;
    for (let width = 1100; !pressed && width > 700; width -= 40) {
      const began = performance.now();
      await page.setViewportSize({ width, height: 700 });
      const box = await send.boundingBox();
      if (!box || performance.now() - began > 200) continue;
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
      pressed = true;
    }
    expect(pressed).toBe(true);
    expect(await findDialog(page, 300)).not.toBeNull();
    expect(stage.server.textLeft(words.warn)).toEqual([]);
    // The control: the same press, a moment later.
    await choose(frame, 'send');
    await waitForAnswer(page);
    expect(stage.server.textLeft(words.warn)).not.toEqual([]);
  });
});

async function heard(): Promise<string> {
  return page.evaluate(() => (window as unknown as { heard: string[] }).heard.join(':'));
}

/** Runs in the page: 40 kinds of events, at the window, before everything else. */
function listenToEverything(): void {
  const log: string[] = [];
  Object.assign(window, { heard: log });
  const kinds =
    'keydown keypress keyup beforeinput input change compositionstart compositionupdate compositionend ' +
    'paste copy cut drop dragstart select selectstart selectionchange focus blur focusin focusout ' +
    'click dblclick auxclick contextmenu mousedown mouseup mousemove pointerdown pointerup pointermove ' +
    'pointercancel touchstart touchend wheel scroll submit reset invalid message';
  for (const kind of kinds.split(' ')) {
    window.addEventListener(
      kind,
      (event) => {
        const { key, data } = event as KeyboardEvent & InputEvent;
        if (event.type === 'keydown' && key) log.push(key);
        else if (typeof data === 'string') log.push(data);
        else if (event.type === 'message') log.push(JSON.stringify((event as MessageEvent).data));
      },
      true,
    );
  }
}
