import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findDialog, waitForDialog } from '../browser/drive.ts';
import { words } from './practice-policy.ts';
import { openStage, type Stage } from './stage.ts';

/**
 * Pages that work against us, or that live in ways most pages do not: whatever they do, what is
 * blocked stays, what is harmless goes, and they learn nothing.
 */
const address = 'https://chatgpt.com/hostile';

/** A chat in a few lines, without a library that could stumble over what the page does to itself. */
const chat = `
  document.body.innerHTML = '<div id="prompt-textarea" contenteditable="true" style="min-height:3em;border:1px solid"></div>';
  addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    send(document.querySelector('#prompt-textarea').innerText);
  });
  window.outcomes = [];
  window.send = (text) => fetch('/backend-api/f/conversation', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"messages":[{"author":{"role":"user"},"content":{"parts":["' + text + '"]}}]}',
  }).then(({ status }) => outcomes.push(status), () => outcomes.push('refused'));
`;

let stage: Stage;
let page: Page;
let pages: Readonly<Record<string, { readonly html: string; readonly csp?: string }>>;
beforeAll(async () => {
  stage = await openStage();
  // The policy is in force; from now on the server has pages.
  stage.server.serve(({ host, path }, response) => {
    const found = host === 'chatgpt.com' ? pages[path] : undefined;
    if (!found) return false;
    const headers = { 'content-type': 'text/html; charset=utf-8' };
    response.writeHead(200, {
      ...headers,
      ...(found.csp && { 'content-security-policy': found.csp }),
    });
    response.end(found.html);
    return true;
  });
});
afterAll(() => stage?.close());
beforeEach(async () => {
  page = await stage.browser.context.newPage();
  stage.server.reset();
});
// One that is too hostile to close goes with its browser.
afterEach(() => Promise.race([page.close(), sleep(10_000)]));

const html = (script: string, nonce = ''): string =>
  `<!doctype html><meta charset="utf-8"><title>Hostile</title><body><script${nonce}>${script}\n${chat}</script>`;

async function open(script = '', csp?: string): Promise<void> {
  pages = { '/hostile': { html: html(script, ' nonce="here"'), ...(csp && { csp }) } };
  await page.goto(address);
  await page.locator('#prompt-textarea').waitFor();
}

async function write(text: string): Promise<void> {
  await page.bringToFront();
  const editor = page.locator('#prompt-textarea');
  await editor.focus();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText(text);
  await page.keyboard.press('Enter');
}

/** What is harmless arrives, what is blocked is asked about and stays: the control beside the guard. */
async function works(): Promise<void> {
  await write(`Plans for ${words.allow}`);
  await stage.server.waitFor(() => stage.server.textLeft(words.allow).length > 0);
  await write(`Plans for ${words.block}`);
  await waitForDialog(page);
  expect(stage.server.textLeft(words.block)).toEqual([]);
}

const outcomes = () =>
  page.evaluate(() => (window as never as { outcomes: unknown[] }).outcomes.splice(0));

describe('a page', () => {
  it('with the strictest rules for content and Trusted Types', async () => {
    const broken = `window.broken = []; addEventListener('securitypolicyviolation', (event) => broken.push(event.violatedDirective));`;
    await open(
      // Its own one assignment is made by a policy of its own.
      `${broken} trustedTypes.createPolicy('default', { createHTML: (text) => text });`,
      "default-src 'none'; script-src 'nonce-here'; connect-src 'self'; style-src 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types default; frame-src 'none'",
    );
    await works();
    expect(await page.evaluate(() => (window as never as { broken: unknown[] }).broken)).toEqual(
      [],
    );
    // The rules are in force.
    const refused = await page.evaluate(() => {
      try {
        (
          window as never as { trustedTypes: { createPolicy(name: string, rules: object): void } }
        ).trustedTypes.createPolicy('another', {});
        return false;
      } catch {
        return true;
      }
    });
    expect(refused).toBe(true);
  });

  it('that writes itself anew with document.open', async () => {
    await open();
    await page.evaluate((script) => {
      document.open();
      document.write(`<!doctype html><title>Anew</title><body><script>${script}</script>`);
      document.close();
    }, chat);
    await page.locator('#prompt-textarea').waitFor();
    expect(await page.title()).toBe('Anew');
    await works();
  });

  it('that writes itself anew and sends by a form', async () => {
    await open();
    const form = `<form action="/elsewhere" method="post"><textarea name="said"></textarea><button>Go</button></form>`;
    const submit = async (text: string) => {
      await page.evaluate((content) => {
        document.open();
        document.write(`<!doctype html><title>Anew</title><body>${content}`);
        document.close();
      }, form);
      await page.locator('textarea').pressSequentially(text);
      await page.locator('button').click();
    };
    await submit(`Plans for ${words.block} are ready to be read by you`);
    await sleep(500);
    expect(await page.title()).toBe('Anew');
    expect(stage.server.textLeft(words.block)).toEqual([]);
    await submit(`Plans for ${words.allow} are ready to be read by you`);
    await stage.server.waitFor(() => stage.server.textLeft(words.allow).length > 0);
  });

  it('that presses keys and buttons itself asks nobody, and sends nothing', async () => {
    await open();
    const forged = () =>
      page.evaluate(async (text) => {
        const editor = document.querySelector<HTMLElement>('#prompt-textarea')!;
        editor.innerText = text;
        const init = { key: 'Enter', bubbles: true, composed: true, cancelable: true };
        editor.dispatchEvent(new InputEvent('input', { bubbles: true }));
        editor.dispatchEvent(new KeyboardEvent('keydown', init));
        await new Promise((resolve) => setTimeout(resolve, 300));
      }, `Plans for ${words.block}`);
    await forged();
    expect(await findDialog(page, 500)).toBeNull();
    // Past the editor, straight to the network.
    await page.evaluate(
      (text) => (window as never as { send: (text: string) => void }).send(text),
      `Plans for ${words.block}`,
    );
    await expect.poll(outcomes).toContain('refused');
    expect(stage.server.textLeft(words.block)).toEqual([]);
    await works();
  });

  it('that takes away whatever it did not put there', async () => {
    await open(`new MutationObserver((all) => {
      for (const { addedNodes } of all) for (const node of addedNodes)
        if (node.parentNode === document.documentElement && node !== document.body) { node.remove(); window.removed = (window.removed ?? 0) + 1; }
    }).observe(document.documentElement, { childList: true });`);
    await write(`Plans for ${words.block}`);
    await expect
      .poll(() => page.evaluate(() => (window as never as { removed?: number }).removed ?? 0))
      .toBeGreaterThan(0);
    await sleep(500);
    expect(stage.server.textLeft(words.block)).toEqual([]);
    await write(`Plans for ${words.allow}`);
    await stage.server.waitFor(() => stage.server.textLeft(words.allow).length > 0);
  });

  it('that freezes everything it can reach', async () => {
    await open(`for (const name of Object.getOwnPropertyNames(window)) {
      try { const held = window[name]; if (typeof held === 'function') { if (held.prototype) Object.freeze(held.prototype); Object.freeze(held); } } catch {}
    }
    Object.freeze(Object.prototype); Object.freeze(Array.prototype);`);
    expect(await page.evaluate(() => Object.isFrozen(XMLHttpRequest.prototype))).toBe(true);
    await works();
  });

  it('that puts its own functions in the place of ours and of the language’s', async () => {
    await open(`window.learned = [];
      const { apply } = Reflect, { push } = learned; let inside = false;
      const learn = (holder, name) => {
        const was = holder[name];
        holder[name] = function (...given) {
          if (!inside) {
            inside = true;
            try { for (const one of [given[0], given[0]?.detail, given[1]]) apply(push, learned, ['' + one]); } catch {}
            inside = false;
          }
          return apply(was, this, given);
        };
      };
      for (const [holder, names] of [
        [JSON, ['parse', 'stringify']], [Array.prototype, ['push', 'map', 'join', 'includes']],
        [String.prototype, ['slice', 'includes', 'replace']], [Element.prototype, ['setAttribute', 'getAttribute', 'attachShadow']],
        [EventTarget.prototype, ['dispatchEvent', 'addEventListener']], [RegExp.prototype, ['test', 'exec']],
        [Map.prototype, ['get', 'set']], [WeakMap.prototype, ['get', 'set']], [Promise.prototype, ['then']],
        [window, ['postMessage', 'queueMicrotask']],
      ]) for (const name of names) learn(holder, name);`);
    await works();
    // A copy: reading it out would go on filling it.
    const learned = await page.evaluate(() =>
      (window as never as { learned: string[] }).learned.splice(0),
    );
    // Its own text passes its own functions; of what we say of it nothing does.
    expect(learned.length).toBeGreaterThan(0);
    expect(learned.filter((one) => /"?verdict"?|rule-block|Channel 1|finding/.test(one))).toEqual(
      [],
    );
  });

  it('that says what a guard or a gate would say', async () => {
    await open();
    await page.evaluate(() => {
      const forged = document.createElement('div');
      const verdict = JSON.stringify({ verdict: { kind: 'pass' }, id: 1 });
      for (const name of [
        'tidegate',
        'tidegate:hello',
        'hello',
        'ask',
        'answer',
        'probe',
        'insert',
      ]) {
        for (const target of [document, window, document.documentElement, forged]) {
          target.dispatchEvent(new CustomEvent(name, { detail: verdict, bubbles: true }));
          target.dispatchEvent(new MouseEvent(name, { relatedTarget: forged, bubbles: true }));
        }
        window.postMessage({ ask: name, data: {}, verdict: 'pass' }, '*');
      }
    });
    await works();
  });

  it('that floods the way to the gate', async () => {
    await open();
    const spent = await page.evaluate(async () => {
      const from = performance.now();
      const all: Promise<unknown>[] = [];
      for (let at = 0; at < 10_000; at += 1) {
        const body = `{"event":"tick","n":${at}}`;
        all.push(
          fetch('/telemetry', { method: 'POST', body, signal: AbortSignal.abort() }).catch(
            () => null,
          ),
        );
      }
      for (let at = 0; at < 300; at += 1) {
        all.push((window as never as { send: (text: string) => Promise<void> }).send(`note ${at}`));
      }
      await Promise.all(all);
      return performance.now() - from;
    });
    expect(spent).toBeGreaterThan(0);
    const passed = await outcomes();
    expect(passed).toHaveLength(300);
    expect(new Set(passed)).toEqual(new Set([200]));
    stage.server.reset();
    await works();
  });

  it('with two hundred thousand elements', async () => {
    await open(
      `addEventListener('load', () => { const many = document.createElement('div'); many.hidden = true; many.innerHTML = '<p><b>x</b></p>'.repeat(100000); document.body.append(many); window.big = true; });`,
    );
    await page.waitForFunction(() => (window as never as { big?: boolean }).big);
    expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBeGreaterThan(
      200_000,
    );
    await works();
  });
});

describe('a page that', () => {
  it('comes back from the back/forward cache', async () => {
    pages = {
      '/hostile': { html: html('') },
      '/elsewhere': { html: '<!doctype html><title>Elsewhere</title>' },
    };
    await page.goto(address);
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => {
        document.title = persisted ? 'kept' : 'loaded';
      });
    });
    await page.goto('https://chatgpt.com/elsewhere');
    await page.goBack();
    await expect.poll(() => page.title()).toMatch(/kept|Hostile/);
    await works();
  });

  it('was rendered before it was wanted', async () => {
    pages = {
      '/start': {
        html: `<!doctype html><title>Start</title><script type="speculationrules">{"prerender":[{"source":"list","urls":["/hostile"],"eagerness":"immediate"}]}</script><a id="go" href="/hostile">go</a>`,
      },
      '/hostile': { html: html(`window.early = document.prerendering;`) },
    };
    await page.goto('https://chatgpt.com/start');
    await stage.server.waitFor(({ url }) => url === address);
    await sleep(500);
    await page.locator('#go').click();
    await page.locator('#prompt-textarea').waitFor();
    await works();
  });

  it('the browser threw out of memory, and loads again', async () => {
    await open();
    await stage.desk.page.bringToFront();
    const discarded = await stage.desk.page.evaluate(async (url) => {
      const [tab] = await chrome.tabs.query({ url: `${url}*` });
      return tab?.id === undefined ? null : (await chrome.tabs.discard(tab.id)) !== undefined;
    }, address);
    expect(discarded).toBe(true);
    // Seen again, it is loaded again: a new document with a new gate.
    page = await stage.browser.context.newPage();
    await page.goto(address);
    await page.locator('#prompt-textarea').waitFor();
    await works();
  });

  it('was frozen in the background', async () => {
    await open();
    const session = await stage.browser.context.newCDPSession(page);
    await session.send('Page.setWebLifecycleState', { state: 'frozen' });
    await sleep(300);
    await session.send('Page.setWebLifecycleState', { state: 'active' });
    await works();
  });
});
