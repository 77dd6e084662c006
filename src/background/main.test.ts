import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { defaultView } from '../policy/default-view.ts';
import { ask, newBrowser, send, sendMessage, setBadgeText } from './live.fixture.ts';
import { startBackground } from './main.ts';
import { signedBundle, signingKeys } from './policy/signing.fixture.ts';

const events = () => [
  fakeBrowser.runtime.onMessage,
  fakeBrowser.runtime.onStartup,
  fakeBrowser.runtime.onInstalled,
  fakeBrowser.storage.onChanged,
  fakeBrowser.alarms.onAlarm,
  fakeBrowser.tabs.onRemoved,
  fakeBrowser.tabs.onUpdated,
];

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const event = (n: number, more = {}) => ({
  id: uuid(n),
  at: new Date().toISOString(),
  kind: 'decision',
  policy: { id: 'built-in', version: 1 },
  site: 'chatgpt',
  channel: 'typed',
  action: 'block',
  outcome: 'refused',
  ...more,
});
const degraded = {
  site: 'chatgpt',
  name: 'ChatGPT',
  coverage: 'degraded',
  reason: 'guard-missing',
} as const;
const nonce = 'a'.repeat(32);
const nobody = { policyUrl: null, policyKey: null };

/** The worker is stopped and started: its listeners and its memory are gone, what is stored stays. */
function restart() {
  for (const { removeAllListeners } of events()) removeAllListeners();
  startBackground();
}

const logged = async () =>
  (await ask('popup', 'events.export', { after: 0 })).lines
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>)
    // What the log says about itself is another test's; so is the log that the worker of the test before
    // remembers, which went with its browser.
    .filter(({ kind }) => kind !== undefined && kind !== 'genesis' && kind !== 'heartbeat')
    .filter(({ reason }) => reason !== 'log:lost' && reason !== 'visited');

beforeEach(newBrowser);

describe('startBackground', () => {
  it('has every listener in its first tick', () => {
    expect(events().filter((each) => each.hasListeners())).toEqual([]);
    startBackground();
    expect(events().filter((each) => !each.hasListeners())).toEqual([]);
  });

  it('locks storage before it reads or writes anything', () => {
    const order: string[] = [];
    const { local, session, managed, sync } = fakeBrowser.storage;
    const areas = { local, session, managed, sync };
    for (const [name, area] of Object.entries(areas)) {
      vi.spyOn(area, 'get').mockImplementation((async () => {
        order.push(`read ${name}`);
        return {};
      }) as never);
      Object.assign(area, { setAccessLevel: async () => void order.push(`lock ${name}`) });
    }
    startBackground();
    expect(order.slice(0, 3)).toEqual(['lock local', 'lock sync', 'lock managed']);
    for (const area of Object.values(areas)) Object.assign(area, { setAccessLevel: undefined });
    vi.restoreAllMocks();
  });
});

describe.each([
  ['one worker', () => undefined],
  ['a new worker for each message', restart],
])('with %s', (_what, between) => {
  const then: typeof ask = async (...message) => {
    between();
    return ask(...message);
  };

  it('answers the life of a prompt', async () => {
    startBackground();
    const hello = await then('gate', 'gate.hello', { site: 'chatgpt' });
    expect(hello).toEqual({ view: defaultView, pending: true, group: null, pausedUntil: 0 });

    await then('gate', 'gate.status', degraded);
    expect(setBadgeText).toHaveBeenLastCalledWith({ text: '!', tabId: 7 });

    await then('gate', 'dialog.offer', { nonce });
    expect(await then('frame', 'dialog.claim', { nonce })).toEqual({ granted: true });
    expect(await then('frame', 'dialog.claim', { nonce })).toEqual({ granted: false });

    const prompt = { id: uuid(1), tool: 'chatgpt', channel: 'typed', account: 'unknown' } as const;
    await then('gate', 'prompt.checked', prompt);
    await then('gate', 'prompt.checked', prompt);
    expect(await then('gate', 'event.record', { event: event(2) })).toEqual({ stored: true });
    expect(await then('gate', 'event.record', { event: event(2) })).toEqual({ stored: true });

    const status = await then('popup', 'status.get', { tabId: 7 });
    expect(status).toMatchObject({
      site: degraded,
      today: { checked: 1, blocked: 1 },
      policy: { id: defaultView.id, source: 'built-in' },
      recording: 'ok',
    });
    between();
    expect(await logged()).toMatchObject([{ id: uuid(2), action: 'block' }]);

    await then('gate', 'gate.status', { ...degraded, coverage: 'active', reason: null });
    expect(setBadgeText).toHaveBeenLastCalledWith({ text: null, tabId: 7 });
  });

  it('takes over a managed policy that arrives late, and tells the gates', async () => {
    startBackground();
    await then('gate', 'gate.hello', { site: null });
    between();
    const policy = JSON.stringify({ format: 1, id: 'acme', version: 2 });
    await fakeBrowser.storage.managed.set({ policy, group: 'sales' });
    await vi.waitFor(() =>
      expect(sendMessage).toHaveBeenLastCalledWith(7, {
        announce: 'policy.changed',
        data: {
          view: expect.objectContaining({ id: 'acme', version: 2 }),
          pending: false,
          group: 'sales',
          pausedUntil: 0,
        },
      }),
    );
    const hello = await then('gate', 'gate.hello', { site: 'chatgpt' });
    expect(hello).toMatchObject({ view: { id: 'acme' }, group: 'sales' });
    expect(await then('popup', 'settings.get', {})).toEqual({
      policyUrl: null,
      policyKey: null,
      managed: true,
    });
    expect(await then('popup', 'settings.set', nobody)).toMatchObject({
      accepted: false,
    });
  });

  it('logs a refused policy with its place, and no value of it', async () => {
    startBackground();
    await then('gate', 'gate.hello', { site: null });
    between();
    const policy = JSON.stringify({ format: 1, id: 'acme', version: 2, organisation: ['Ακμή'] });
    await fakeBrowser.storage.managed.set({ policy });
    await vi.waitFor(async () => expect(await logged()).toHaveLength(1));
    const [entry] = await logged();
    expect(entry).toMatchObject({ kind: 'policy', policy: { id: defaultView.id } });
    expect(entry?.['reason']).toMatch(/^refused:policy-organisation:/);
    expect(JSON.stringify(entry)).not.toContain('Ακμή');
  });

  it('forgets a tab that closes, and asks again in one whose address changes', async () => {
    startBackground();
    await then('gate', 'gate.status', degraded);
    between();
    await fakeBrowser.tabs.onUpdated.trigger(7, { status: 'loading' }, {} as never);
    await vi.waitFor(() =>
      expect(sendMessage).toHaveBeenCalledWith(7, { announce: 'status.wanted', data: null }),
    );
    expect((await then('popup', 'status.get', { tabId: 7 })).site).toBeNull();
    await then('gate', 'gate.status', degraded);
    between();
    await fakeBrowser.tabs.onRemoved.trigger(7, {} as never);
    await vi.waitFor(async () =>
      expect((await ask('popup', 'status.get', { tabId: 7 })).site).toBeNull(),
    );
  });

  it('fetches the policy a person names, when it changes and when the alarm rings', async () => {
    startBackground();
    const { own: key, pinned } = await signingKeys();
    // Not 1: so is the built-in one, and what is asked for meanwhile shares the fetch.
    const versions = [5, 6];
    vi.stubGlobal('fetch', async () => {
      const policies = versions.splice(0, 1).map((version) => ({ format: 1, id: 'acme', version }));
      return new Response(await signedBundle(key, policies));
    });
    const policyUrl = 'https://policy.acme.example/tidegate.json';
    const settings = { policyUrl, policyKey: JSON.stringify(pinned) };
    expect(await then('popup', 'settings.set', settings)).toMatchObject({ accepted: true });
    const version = async () => (await ask('popup', 'status.get', { tabId: null })).policy.version;
    await vi.waitFor(async () => expect(await version()).toBe(5));
    between();
    await fakeBrowser.alarms.onAlarm.trigger({ name: 'policy', scheduledTime: 0 } as never);
    await vi.waitFor(async () => expect(await version()).toBe(6));
  });
});

describe('what is refused', () => {
  beforeEach(startBackground);

  it.each([
    ['a stranger', 'stranger', 'settings.get', {}, { refused: 'sender' }],
    ['a gate that wants to export', 'gate', 'events.export', { after: 0 }, { refused: 'sender' }],
    ['a gate that claims a dialog', 'gate', 'dialog.claim', { nonce }, { refused: 'sender' }],
    [
      'a gate that changes settings',
      'gate',
      'settings.set',
      { policyUrl: null },
      { refused: 'sender' },
    ],
    [
      'a page that says it is a gate',
      'popup',
      'event.record',
      { event: event(1) },
      { refused: 'sender' },
    ],
    [
      'a nonce that is too short',
      'gate',
      'dialog.offer',
      { nonce: 'a' },
      { refused: 'shape', path: 'nonce' },
    ],
    [
      'a name with blanks',
      'gate',
      'gate.hello',
      { site: 'my secret' },
      { refused: 'shape', path: 'site' },
    ],
    [
      'a tool whose address would run in place of leading somewhere',
      'frame',
      'tool.use',
      { url: 'javascript:alert(1)' },
      { refused: 'shape', path: 'url' },
    ],
  ] as const)('%s', async (_what, sender, name, data, refusal) => {
    expect(await send(sender, name, data)).toEqual(refusal);
  });

  it('while a tool of the web is opened in a tab', async () => {
    const create = vi.spyOn(fakeBrowser.tabs, 'create');
    const url = 'https://copilot.acme.example/';
    await ask('frame', 'tool.use', { url });
    expect(create).toHaveBeenCalledWith({ url });
  });

  it('an event with room for a prompt, and nothing of it is kept or told', async () => {
    const refusal = await send('gate', 'event.record', { event: event(1, { text: 'Κωδικός' }) });
    expect(refusal).toEqual({ refused: 'shape', path: 'event' });
    expect(await send('gate', 'event.record', { event: event(2, { rule: 'Κωδικός 1' }) })).toEqual({
      refused: 'shape',
      path: 'event.rule',
    });
    expect(await logged()).toEqual([]);
    // The control: the same event without it is stored.
    await ask('gate', 'event.record', { event: event(1) });
    expect(await logged()).toHaveLength(1);
  });
});

it('says when events cannot be stored, everywhere it can', async () => {
  const full = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  vi.stubGlobal('indexedDB', { open: full });
  startBackground();
  expect(await ask('gate', 'event.record', { event: event(1) })).toEqual({ stored: false });
  expect(setBadgeText).toHaveBeenCalledWith({ text: '!' });
  const { recording, today } = await ask('popup', 'status.get', { tabId: null });
  expect([recording, today.checked]).toEqual(['full', 0]);
});
