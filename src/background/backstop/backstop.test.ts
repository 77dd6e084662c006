import { describe, expect, it, vi } from 'vitest';
import type { SeenRequest } from '../../platform/web-request.ts';
import { defaultView } from '../../policy/default-view.ts';
import type { Context, PolicyView } from '../../policy/view.ts';
import { digestOf } from '../../protocol/release.ts';
import { chatgpt } from '../../sites/pack/chatgpt.ts';
import { type BackstopIn, createBackstop } from './backstop.ts';

const text = 'Please charge my credit card 4539 5787 6362 1486, valid until 04/29';
const endpoint = 'https://chatgpt.com/backend-api/f/conversation';
const message = (part: string) => JSON.stringify({ messages: [{ content: { parts: [part] } }] });

function stand(
  view: Partial<PolicyView> = {},
  pausedUntil = 0,
  tagOf: Context['tagOf'] = undefined,
) {
  const use = vi.fn<(digest: string) => Promise<boolean>>(async () => false);
  const stopped = vi.fn<BackstopIn['stopped']>();
  const state = { guarded: false };
  const backstop = createBackstop({
    sites: [chatgpt],
    policy: async () => ({ view: { ...defaultView, ...view }, group: null, pausedUntil, tagOf }),
    releases: { use, register: async () => undefined },
    guarded: async () => state.guarded,
    stopped,
    now: () => Date.now(),
  });
  const may = async (body: string | null, more: Partial<SeenRequest> = {}) =>
    backstop({
      method: 'POST',
      url: endpoint,
      host: 'chatgpt.com',
      tabId: 7,
      body: body === null ? null : { kind: 'text', text: body },
      ...more,
    });
  return { may, use, stopped, state };
}

describe('a message', () => {
  it('with a secret is stopped, and told of; a harmless one goes', async () => {
    const { may, stopped } = stand();
    expect(await may(message('Good morning'))).toBe(true);
    expect(stopped).not.toHaveBeenCalled();
    expect(await may(message(text))).toBe(false);
    expect(stopped).toHaveBeenCalledExactlyOnceWith(chatgpt);
  });

  it('goes with a release for exactly its texts', async () => {
    const { may, use } = stand();
    const digest = await digestOf([text]);
    use.mockImplementation(async (asked) => asked === digest);
    expect(await may(message(text))).toBe(true);
    expect(await may(message(`${text} and more`))).toBe(false);
  });

  it('goes where the policy excepts what is in it by its tag, and not a day longer', async () => {
    const tagOf = (detector: string) => (detector === 'payment-card' ? '00aa11' : null);
    const exception = { id: 'ours', detectors: null, pattern: null, tags: ['payment-card:00aa11'] };
    const until = (days: number) => ({
      exceptions: [{ ...exception, expiresAt: Date.now() + days * 86_400_000 }],
    });
    expect(await stand(until(1), 0, tagOf).may(message(text))).toBe(true);
    expect(await stand(until(-1), 0, tagOf).may(message(text))).toBe(false);
    // Without the key to the tags.
    expect(await stand(until(1)).may(message(text))).toBe(false);
  });

  it('goes where the policy only observes', async () => {
    expect(await stand({ sites: { chatgpt: 'observe' } }).may(message(text))).toBe(true);
  });

  it('to nowhere we know is none of our business', async () => {
    expect(await stand().may(message(text), { url: 'https://chatgpt.com/other' })).toBe(true);
  });
});

describe('a body that the browser does not show', () => {
  it('goes where a guard has seen it', async () => {
    const { may, state } = stand();
    expect(await may(null)).toBe(false);
    state.guarded = true;
    expect(await may(null)).toBe(true);
    // No tab, no guard.
    expect(await may(null, { tabId: -1 })).toBe(false);
  });

  it('is what the policy says', async () => {
    const open = stand({ unsure: { ...defaultView.unsure, unknownBody: 'allow' } });
    expect(await open.may(null, { tabId: -1 })).toBe(true);
    const closed = stand({ unsure: { ...defaultView.unsure, unknownBody: 'block' } });
    const upload = {
      method: 'PUT',
      url: 'https://files.oaiusercontent.com/a',
    };
    expect(await closed.may(null, upload)).toBe(false);
    expect(await stand().may(null, upload)).toBe(true);
  });
});

describe('a pause', () => {
  it('lets go what is stopped otherwise, until it is over', async () => {
    const paused = stand({}, Date.now() + 60_000);
    expect(await paused.may(message(text))).toBe(true);
    expect(await stand({}, Date.now() - 1).may(message(text))).toBe(false);
  });
});
