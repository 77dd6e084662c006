import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { usePolicy } from '../browser/worker.ts';
import { buildExtension } from '../browser/build.ts';
import { catalogueHost, ownHost, packUrl, siteUrl } from '../pages/hosts.ts';
import { practicePolicy } from './practice-policy.ts';
import { openStage, type Stage } from './stage.ts';

const prohibited = { id: 'deepseek', name: 'DeepSeek', status: 'prohibited' };
const prohibitedUrl = packUrl('deepseek') ?? '';
const tools = [
  { ...prohibited, hosts: [new URL(prohibitedUrl).host] },
  { id: 'chatgpt', name: 'ChatGPT', hosts: ['chatgpt.com'], status: 'approved' },
];

let stage: Stage;
let page: Page;
let version = 1;
const withTools = (changed: readonly object[]) =>
  usePolicy(stage.server, stage.desk, {
    ...practicePolicy,
    version: (version += 1),
    tools: changed,
  });
beforeAll(async () => {
  stage = await openStage({ policy: null });
  await withTools(tools);
  page = await stage.browser.context.newPage();
});
afterAll(() => stage?.close());

const told = async (reason: string) =>
  (await stage.desk.events()).filter((event) => event['reason'] === reason);

/** Goes there as from the address bar; the browser says it was led elsewhere in its own way. */
async function go(url: string): Promise<void> {
  await page.goto(url).catch(() => null);
  await page.waitForLoadState();
}

/** How often the server was asked for this page. */
const reached = (url: string) => stage.server.received().filter((one) => one.url === url).length;

describe('a prohibited tool', () => {
  it('is not opened: a page says why and what to use instead; others open', async () => {
    await go(prohibitedUrl);
    expect(reached(prohibitedUrl)).toBe(0);
    await page.getByRole('heading', { name: 'DeepSeek is not for use here' }).waitFor();
    expect(await page.getByRole('link', { name: 'Open Acme Copilot' }).getAttribute('href')).toBe(
      practicePolicy.alternative.url,
    );
    await page.getByRole('link', { name: 'ChatGPT' }).waitFor();
    await go(siteUrl('chatgpt'));
    expect(page.url()).toBe(siteUrl('chatgpt'));
    expect(reached(siteUrl('chatgpt'))).toBe(1);
  });

  it('is told of once an hour, and asked for with one press', async () => {
    for (const _ of [1, 2]) await go(prohibitedUrl);
    await page.getByRole('button', { name: 'Ask for a review' }).click();
    await page.getByText('Asked.').waitFor();
    expect(await told('prohibited')).toMatchObject([{ kind: 'tool', tool: 'deepseek' }]);
    expect(await told('review-requested')).toMatchObject([{ tool: 'deepseek' }]);
  });

  it('is not reached by a link on a page that is no business of ours', async () => {
    await go(`https://${ownHost}/`);
    await page.evaluate((url) => {
      document.body.innerHTML = `<a href="${url}">there</a>`;
    }, prohibitedUrl);
    await page.getByRole('link', { name: 'there' }).click();
    await page.getByRole('heading', { name: 'DeepSeek is not for use here' }).waitFor();
  });

  it('is left where its own worker answers in place of the network', async () => {
    await withTools([]);
    await go(prohibitedUrl);
    expect(page.url()).toBe(prohibitedUrl);
    stage.server.serve(({ path }, response) => {
      if (path !== '/worker.js') return false;
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(offlineWorker);
      return true;
    });
    await page.evaluate(async () => {
      await navigator.serviceWorker.register('/worker.js');
      await navigator.serviceWorker.ready;
    });
    await go(prohibitedUrl);
    expect(await page.textContent('h1')).toBe('from the worker');
    await withTools(tools);
    await go(prohibitedUrl);
    await page.getByRole('heading', { name: 'DeepSeek is not for use here' }).waitFor();
  });
});

describe('a tool with tenants of the organisation’s own', () => {
  it('is told them with every request, and no other host is', async () => {
    const header = 'anthropic-allowed-org-ids';
    const claude = { id: 'claude', name: 'Claude', hosts: ['claude.ai'], status: 'approved' };
    await withTools([{ ...claude, tenant: [{ header, value: 'org-1,org-2' }] }]);
    stage.server.reset();
    await go(siteUrl('claude'));
    await go(siteUrl('chatgpt'));
    const told = (host: string) => [
      ...new Set(
        stage.server
          .received()
          .filter(({ url }) => new URL(url).host === host)
          .map(({ headers }) => headers[header]),
      ),
    ];
    expect(told('claude.ai')).toEqual(['org-1,org-2']);
    expect(told('chatgpt.com')).toEqual([undefined]);
  });
});

describe('a tool that nobody has looked at', () => {
  /** Where the note stands: in a closed shadow root, above the composer. */
  const pressNote = async () => {
    const box = await page.locator('form').first().boundingBox();
    if (!box) throw new Error('no composer');
    await page.mouse.click(box.x + box.width - 60, box.y - 22);
  };
  const pressUntil = async <T>(opened: Promise<T>): Promise<T> => {
    const pressing = setInterval(() => void pressNote().catch(() => null), 300);
    return opened.finally(() => clearInterval(pressing));
  };
  const guideOpened = (timeout: number) =>
    stage.browser.context
      .waitForEvent('page', { predicate: (one) => one.url().includes('/guide.html'), timeout })
      .catch(() => null);

  it('gets one quiet note, the first time, that leads to what may go there', async () => {
    await withTools(tools);
    await page.goto('about:blank');
    for (const isFirst of [true, false]) {
      await go(siteUrl('gemini'));
      const guide = guideOpened(isFirst ? 10_000 : 2000);
      const there = await pressUntil(guide);
      expect(there !== null).toBe(isFirst);
      await there
        ?.locator('#tool-gemini')
        .getByRole('button', { name: 'Ask for a review' })
        .click();
      await there?.close();
    }
    await expect
      .poll(() => told('review-requested'))
      .toContainEqual(expect.objectContaining({ tool: 'gemini' }));
  });

  it('is told of once a day, with the others that were visited', async () => {
    const visited = (await told('visited')).map(({ tool }) => tool);
    expect(visited.toSorted()).toEqual([...new Set(visited)].toSorted());
    expect(visited).toContain('gemini');
    expect(visited).toContain('chatgpt');
  });
});

describe('the build for companies', () => {
  it('counts visits to tools of which it knows no more than where they live, and to nothing else', async () => {
    const managed = await openStage({ extension: await buildExtension('chrome-mv3-managed') });
    try {
      const tab = await managed.browser.context.newPage();
      for (const host of [ownHost, catalogueHost]) await tab.goto(`https://${host}/some/page`);
      await expect
        .poll(async () =>
          (await managed.desk.events())
            .filter(({ reason }) => reason === 'visited')
            .map(({ tool, site }) => [tool, site]),
        )
        .toEqual([['suno', null]]);
      expect(JSON.stringify(await managed.desk.events())).not.toMatch(/some.page|acme\.example/);
    } finally {
      await managed.close();
    }
  });
});

const offlineWorker = `addEventListener('fetch', (event) => {
  if (event.request.mode === 'navigate') event.respondWith(new Response('<h1>from the worker</h1>', {
    headers: { 'content-type': 'text/html' } }));
});`;
