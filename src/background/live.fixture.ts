import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { IDBFactory } from 'fake-indexeddb';
import type { MessageName, Messages } from '../protocol/messages.ts';

const id = 'test-extension-id';
const own = `chrome-extension://${id}`;
/** Who asks, as the browser says it. */
export const senders = {
  gate: {
    id,
    origin: 'https://chatgpt.com',
    url: 'https://chatgpt.com/',
    tab: { id: 7 },
    frameId: 0,
  },
  frame: { id, origin: own, url: `${own}/dialog.html`, tab: { id: 7 }, frameId: 4 },
  popup: { id, origin: own, url: `${own}/popup.html` },
  stranger: { id: 'theirs', origin: own, url: `${own}/popup.html` },
};
export const setBadgeText = vi.fn(
  async (_badge: { text: string | null; tabId?: number }) => undefined,
);
export const sendMessage = vi.fn(async (_tabId: number, _message: unknown) => undefined);

/** The reply as it comes: an answer or a refusal. */
export async function send(
  sender: keyof typeof senders,
  ask: string,
  data: unknown,
): Promise<unknown> {
  const answer = Promise.withResolvers<unknown>();
  void fakeBrowser.runtime.onMessage.trigger(
    { ask, data },
    senders[sender] as never,
    answer.resolve,
  );
  return answer.promise;
}

export async function ask<N extends MessageName>(
  sender: keyof typeof senders,
  name: N,
  data: Messages[N]['in'],
): Promise<Messages[N]['out']> {
  const reply = await send(sender, name, data);
  if (typeof reply === 'object' && reply !== null && 'out' in reply)
    return reply.out as Messages[N]['out'];
  throw new Error(`${name}: ${JSON.stringify(reply)}`);
}

/** A browser in which nothing has happened yet, without a network. */
export function newBrowser(): void {
  fakeBrowser.reset();
  vi.clearAllMocks();
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('no network in this test')));
  const nothing = async () => undefined;
  Object.assign(fakeBrowser.action, {
    setBadgeText,
    setBadgeBackgroundColor: nothing,
    setTitle: nothing,
  });
  Object.assign(fakeBrowser.webRequest.onBeforeRequest, { addListener: () => undefined });
  Object.assign(fakeBrowser.permissions.onAdded, { addListener: () => undefined });
  Object.assign(fakeBrowser.scripting, {
    getRegisteredContentScripts: async () => [],
    registerContentScripts: nothing,
  });
  Object.assign(fakeBrowser.declarativeNetRequest, {
    getDynamicRules: async () => [],
    updateDynamicRules: nothing,
  });
  Object.assign(fakeBrowser.tabs, { sendMessage, query: async () => [{ id: 7 }] });
}
