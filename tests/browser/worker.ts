import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { signedBundle, signingKeys } from '../../src/background/policy/signing.fixture.ts';
import type { MessageName, Messages } from '../../src/protocol/messages.ts';
import type { PolicyStatus } from '../../src/protocol/policy-status.ts';
import { policyHost } from '../pages/hosts.ts';
import type { PracticeServer } from '../pages/server.ts';
import type { Browser } from './launch.ts';

/** A page of the extension, from which it can be asked and looked into. */
export interface Desk {
  readonly page: Page;
  ask<N extends MessageName>(name: N, data: Messages[N]['in']): Promise<Messages[N]['out']>;
  /** All logged events, oldest first; without those that the log writes about itself. */
  events(): Promise<readonly Record<string, unknown>[]>;
  /** Every value in IndexedDB and the extension's storage areas, as one JSON text. */
  everythingStored(): Promise<string>;
}

export async function openDesk(browser: Browser): Promise<Desk> {
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/options.html`);
  const ask: Desk['ask'] = async (name, data) => {
    const reply: unknown = await page.evaluate((question) => chrome.runtime.sendMessage(question), {
      ask: name,
      data,
    });
    if (typeof reply === 'object' && reply !== null && 'out' in reply) return reply.out as never;
    throw new Error(`${name}: ${JSON.stringify(reply)}`);
  };
  return {
    page,
    ask,
    async events() {
      const all: Record<string, unknown>[] = [];
      let after: number | null = 0;
      while (after !== null) {
        const { lines, next }: Messages['events.export']['out'] = await ask('events.export', {
          after,
        });
        all.push(
          ...lines
            .split('\n')
            .filter(Boolean)
            .map((line) => JSON.parse(line) as Record<string, unknown>)
            // The trailer, and what the log says about itself.
            .filter(
              ({ kind }) =>
                !['genesis', 'heartbeat', 'checkpoint', undefined].includes(kind as string),
            ),
        );
        after = next;
      }
      return all;
    },
    everythingStored: () => page.evaluate(readStores),
  };
}

/** Runs in the extension's page. */
async function readStores(): Promise<string> {
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('no result')));
    });
  const all: unknown[] = [
    await chrome.storage.local.get(null),
    await chrome.storage.session.get(null),
    await chrome.storage.sync.get(null),
    { ...localStorage },
  ];
  for (const { name } of await indexedDB.databases()) {
    const db = await done(indexedDB.open(name ?? ''));
    const stores = [...db.objectStoreNames];
    for (const store of stores) {
      all.push(await done(db.transaction(store).objectStore(store).getAll()));
    }
    db.close();
  }
  return JSON.stringify(all);
}

/**
 * Ends the worker as the browser does when it has been idle; the next message starts it again, at
 * times before one can look, so that what counts is that the browser said it stopped.
 */
export async function stopWorker(browser: Browser): Promise<void> {
  const own = `chrome-extension://${browser.extensionId}/`;
  const page = browser.context.pages().find((one) => one.url().startsWith(own));
  if (!page) throw new Error('no page of the extension is open to stop the worker from');
  const session = await browser.context.newCDPSession(page);
  const running = new Set<string>();
  let stopped = 0;
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { versionId, scriptURL, runningStatus } of versions) {
      if (!scriptURL.startsWith(own)) continue;
      if (runningStatus === 'running') running.add(versionId);
      else if (runningStatus === 'stopped' && running.delete(versionId)) stopped += 1;
    }
  });
  await session.send('ServiceWorker.enable');
  const until = async (done: () => boolean, otherwise: string) => {
    const end = Date.now() + 10_000;
    while (!done()) {
      if (Date.now() > end) throw new Error(otherwise);
      await sleep(25);
    }
  };
  await until(() => running.size > 0, 'there is no worker to stop');
  for (const versionId of running) await session.send('ServiceWorker.stopWorker', { versionId });
  await until(() => stopped > 0, 'the worker does not stop');
  await session.detach();
}

/** The company's keys, for this run. */
export const keys = signingKeys();

type SomePolicy = {
  readonly id: string;
  readonly version?: number;
  readonly [part: string]: unknown;
};

/** Serves this policy, signed, at the company's address. */
export async function servePolicy(server: PracticeServer, policy: SomePolicy): Promise<void> {
  const { own } = await keys;
  const body = await signedBundle(own, [{ format: 1, version: 1, ...policy }]);
  server.serve(({ host }, response) => {
    if (host !== policyHost) return false;
    // The store build may not read other hosts' answers unless they say so.
    response.writeHead(200, {
      'content-type': 'application/json',
      'access-control-allow-origin': '*',
    });
    response.end(body);
    return true;
  });
}

/** Serves this policy and waits until the browser has taken it over. */
export async function usePolicy(
  server: PracticeServer,
  desk: Desk,
  policy: SomePolicy,
): Promise<PolicyStatus> {
  const { pinned } = await keys;
  await servePolicy(server, policy);
  const set = await desk.ask('settings.set', {
    policyUrl: `https://${policyHost}/policy.json`,
    policyKey: JSON.stringify(pinned),
  });
  if (!set.accepted) throw new Error(`the policy address was not taken: ${set.reason}`);
  const status = await desk.ask('policy.refresh', {});
  if (status.id !== policy.id || status.version !== (policy.version ?? 1)) {
    throw new Error(
      `policy ${status.id} ${status.version} is in force: ${JSON.stringify([status.lastFetch, status.refused])}`,
    );
  }
  return status;
}
