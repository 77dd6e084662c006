import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { announce, ask, type Handlers, listen, orphaned, reply, serve } from './bus.ts';
import type { SenderFacts } from './sender.ts';

const id = 'test-extension-id';
const self = { id, origins: [`chrome-extension://${id}`] };
const gate = { id, origin: 'https://chatgpt.com', url: 'https://chatgpt.com/', tab: { id: 7 } };
const popup = { id, origin: self.origins[0], url: `${self.origins[0]}/popup.html` };

/** Takes objects with a `nonce`; says where it is missing, as zod does. */
const schema = {
  safeParse: (data: unknown) =>
    typeof data === 'object' && data !== null && 'nonce' in data
      ? { success: true as const, data: data as { nonce: string } }
      : { success: false as const, error: { issues: [{ path: ['nonce', 0] }] } },
};

function handlers() {
  const offer = vi.fn<(data: { nonce: string }, asker: object) => null>(() => null);
  const claim = vi.fn(() => ({ granted: true }));
  const table = {
    'dialog.offer': { schema, answer: offer },
    'dialog.claim': { schema, answer: claim },
  } as unknown as Handlers;
  return { offer, claim, table };
}

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  Object.assign(fakeBrowser.runtime, { id });
});

describe('reply', () => {
  const message = { ask: 'dialog.offer', data: { nonce: 'n' } };

  it('answers a gate, and tells its tab and frame from the sender', async () => {
    const { table, offer } = handlers();
    expect(await reply(table, self, message, { ...gate, frameId: 3, documentId: 'd' })).toEqual({
      out: null,
    });
    expect(offer).toHaveBeenCalledWith(
      { nonce: 'n' },
      {
        tabId: 7,
        frameId: 3,
        documentId: 'd',
        url: gate.url,
      },
    );
  });

  it.each([
    ['a foreign sender', { ...gate, id: 'theirs' }, 'dialog.offer', 'sender'],
    ['a page where a gate must ask', popup, 'dialog.offer', 'sender'],
    ['a gate where a page must ask', gate, 'dialog.claim', 'sender'],
    ['a message nobody knows', gate, 'dialog.steal', 'unknown'],
    ['a name every object has', gate, 'constructor', 'unknown'],
    ['the prototype', gate, '__proto__', 'unknown'],
  ] as [string, SenderFacts, string, string][])('refuses %s', async (_what, sender, name, why) => {
    const { table, offer, claim } = handlers();
    expect(await reply(table, self, { ...message, ask: name }, sender)).toEqual({ refused: why });
    expect(offer).not.toHaveBeenCalled();
    expect(claim).not.toHaveBeenCalled();
  });

  it('lets the practice page ask as a gate, and no other page', async () => {
    const { table, offer, claim } = handlers();
    const from = (page: string) => ({ ...popup, url: `${self.origins[0]}/${page}` });
    const asked = (page: string, name: string) =>
      reply(table, self, { ...message, ask: name }, from(page));
    expect(await asked('practice.html?tab=7', 'dialog.offer')).toHaveProperty('out');
    expect(offer).toHaveBeenCalledOnce();
    expect(await asked('popup.html', 'dialog.offer')).toEqual({ refused: 'sender' });
    expect(await asked('practice.html', 'event.record')).toEqual({ refused: 'sender' });
    expect(claim).not.toHaveBeenCalled();
  });

  it('refuses data that does not parse, and says where but not what', async () => {
    const { table, offer } = handlers();
    const wrong = { ask: 'dialog.offer', data: 'Kundenliste' };
    const refusal = await reply(table, self, wrong, gate);
    expect(refusal).toEqual({ refused: 'shape', path: 'nonce.0' });
    expect(JSON.stringify(refusal)).not.toContain('Kundenliste');
    expect(offer).not.toHaveBeenCalled();
  });

  it.each([null, 'dialog.offer', { announce: 'policy.changed' }, { ask: 5 }])(
    'leaves %j to others',
    async (other) => {
      expect(await reply(handlers().table, self, other, gate)).toBeNull();
    },
  );
});

describe('serve', () => {
  const send = async (message: unknown, sender: SenderFacts): Promise<unknown> => {
    const answer = Promise.withResolvers<unknown>();
    const [stays] = await fakeBrowser.runtime.onMessage.trigger(
      message,
      sender as never,
      answer.resolve,
    );
    return (stays as unknown) === true ? answer.promise : stays;
  };

  it('answers through the browser', async () => {
    serve(handlers().table, vi.fn());
    expect(await send({ ask: 'dialog.claim', data: { nonce: 'n' } }, popup)).toEqual({
      out: { granted: true },
    });
    expect(await send({ announce: 'policy.changed' }, popup)).toBeUndefined();
  });

  it('answers a refusal when a handler breaks, and tells only the name of the message', async () => {
    const { table, offer } = handlers();
    offer.mockImplementation(() => {
      throw new Error('quotes a prompt');
    });
    const failed = vi.fn();
    serve(table, failed);
    const answer = await send({ ask: 'dialog.offer', data: { nonce: 'n' } }, gate);
    expect(answer).toEqual({ refused: 'failed' });
    expect(failed.mock.calls).toEqual([['dialog.offer']]);
  });
});

describe('ask', () => {
  const sending = () =>
    vi.spyOn(fakeBrowser.runtime, 'sendMessage') as unknown as ReturnType<typeof vi.fn>;
  const claim = () => ask('dialog.claim', { nonce: 'n' });

  it('gives the answer', async () => {
    const send = sending().mockResolvedValue({ out: { granted: true } });
    expect(await claim()).toEqual({ granted: true });
    expect(send).toHaveBeenCalledExactlyOnceWith({ ask: 'dialog.claim', data: { nonce: 'n' } });
  });

  it('asks once more when the worker died in mid-answer', async () => {
    const send = sending().mockRejectedValueOnce(new Error('message channel closed'));
    send.mockResolvedValue({ out: { granted: true } });
    expect(await claim()).toEqual({ granted: true });
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('gives up after that', async () => {
    const send = sending().mockRejectedValue(new Error('message channel closed'));
    await expect(claim()).rejects.toMatchObject({ why: 'unreachable' });
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('rejects when refused, and does not ask again', async () => {
    const send = sending().mockResolvedValue({ refused: 'shape', path: 'nonce' });
    await expect(claim()).rejects.toMatchObject({ why: 'refused', message: /shape nonce/ });
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('knows that its extension is gone, and does not ask at all', async () => {
    const send = sending().mockResolvedValue({ out: { granted: true } });
    expect(orphaned()).toBe(false);
    (fakeBrowser.runtime as { id: string | undefined }).id = undefined;
    expect(orphaned()).toBe(true);
    await expect(claim()).rejects.toMatchObject({ why: 'orphaned' });
    expect(send).not.toHaveBeenCalled();
  });

  it('knows it also when the extension goes while it asks', async () => {
    const send = sending().mockImplementation(() => {
      (fakeBrowser.runtime as { id: string | undefined }).id = undefined;
      throw new Error('Extension context invalidated.');
    });
    await expect(claim()).rejects.toMatchObject({ why: 'orphaned' });
    expect(send).toHaveBeenCalledTimes(1);
  });
});

describe('announce and listen', () => {
  it('tells every tab, and does not wait for a frozen one', async () => {
    vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 1 }, { id: 2 }, {}] as never);
    const send = vi.fn(() => new Promise(() => undefined));
    Object.assign(fakeBrowser.tabs, { sendMessage: send });
    await announce('status.wanted', null);
    expect(send.mock.calls).toEqual([
      [1, { announce: 'status.wanted', data: null }],
      [2, { announce: 'status.wanted', data: null }],
    ]);
  });

  it('hears the background only', async () => {
    const heard = vi.fn();
    const stop = listen('status.wanted', heard);
    const say = (sender: SenderFacts, announce = 'status.wanted') =>
      fakeBrowser.runtime.onMessage.trigger({ announce, data: null }, sender as never, vi.fn());
    await say({ id: 'theirs' });
    await say({ id, tab: { id: 7 } });
    await say({ id }, 'policy.changed');
    expect(heard).not.toHaveBeenCalled();
    await say({ id });
    expect(heard).toHaveBeenCalledTimes(1);
    stop();
    await say({ id });
    expect(heard).toHaveBeenCalledTimes(1);
  });
});
