import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { writeTagKey } from '../detect/tags/tag-key.ts';
import { type MessageName, type Messages, senders } from '../protocol/messages.ts';
import { ask, newBrowser, send, sendMessage, setBadgeText } from './live.fixture.ts';
import { startBackground } from './main.ts';

/** One of each message: a new one does not compile without its row here. */
type Samples = { readonly [N in MessageName]: Messages[N]['in'] };

let seed = 11;
const random = (n: number) => (seed = (seed * 48_271) % 2_147_483_647) % n;
const word = (letters: string) =>
  Array.from({ length: 12 }, () => letters[random(letters.length)]).join('');
/** Pieces that nothing of ours has. */
const pieces = (): readonly string[] => [
  word('αβγδεζηθικλμνξοπρστυφχψω'),
  word('бвгджзклмнпрстфхцчшщюя'),
  String(100_000_000_000 + random(899_999_999) * 1_000),
];
const canary = 'Καναρίνι 118800347729';
const uuid = () => crypto.randomUUID();
const nonce = () => uuid().replaceAll('-', '');
const nothing = {};

const samples = (): Samples => ({
  'gate.hello': { site: 'chatgpt' },
  'event.record': {
    event: {
      id: uuid(),
      at: new Date().toISOString(),
      kind: 'report',
      policy: { id: 'acme', version: 1 },
      site: 'chatgpt',
      tool: 'chatgpt',
      channel: 'typed',
      action: 'warn',
      rule: 'r',
      outcome: 'sent',
      group: 'sales',
      labels: ['legal'],
      reason: 'wrong',
      detectors: [
        { id: 'email', category: 'customer', count: 1, unique: 1, low: 0, medium: 0, high: 1 },
      ],
    },
    aside: {
      values: [{ detector: 'email', value: 'a value' }],
      excerpts: [{ detector: 'email', text: 'a text' }],
    },
  },
  'prompt.checked': { id: uuid(), tool: 'chatgpt', channel: 'typed', account: 'work' },
  'tool.met': nothing,
  'tool.open': nothing,
  'tool.use': { url: 'https://copilot.acme.example/' },
  'gate.status': { site: 'chatgpt', name: 'ChatGPT', coverage: 'active', reason: null },
  'handover.offer': { nonce: nonce() },
  'handover.take': nothing,
  'handover.failed': { site: 'chatgpt', name: 'ChatGPT' },
  'dialog.offer': { nonce: nonce() },
  'dialog.window': { nonce: nonce() },
  'dialog.claim': { nonce: nonce() },
  'deep.scan': { text: 'a text' },
  'values.excepted': { values: [{ detector: 'email', value: 'a value' }] },
  'values.keep': {
    conversation: '/c/1',
    kept: { values: [['[E-mail 1]', 'a']], numbers: [['E-mail', [['a', 1]]]], lines: ['a line'] },
  },
  'values.take': nothing,
  'release.register': { digest: 'a'.repeat(64) },
  'file.read': { file: new Blob(['a text']), name: 'plans.txt', bytes: 6 },
  'answer.look': {
    text: 'The court ruled that the contract is void under Article 6.',
    site: 'chatgpt.com',
    copied: true,
    shownAsCode: false,
  },
  'answer.checked': { reminder: 'law' },
  'status.get': { tabId: 7 },
  'pause.begin': { minutes: 5, reason: 'wrong' },
  'pause.end': nothing,
  'events.export': { after: 0 },
  'guide.get': nothing,
  'lesson.offer': { rule: 'r', categories: ['legal'] },
  'lesson.done': { lesson: 'l' },
  'tool.request': { tool: 'claude' },
  'tool.stopped': { tool: 'claude' },
  'policy.refresh': nothing,
  'policy.details': nothing,
  'policy.explain': { text: 'a text', site: 'chatgpt.com', channel: 'paste' },
  'own.get': nothing,
  'sites.closed': nothing,
  'own.set': { starter: null, care: 'usual', sitesOff: ['claude'], words: ['a word'] },
  'own.addDocument': { file: new Blob(['a text']), name: 'plans.txt', bytes: 6 },
  'own.removeDocument': { name: 'plans.txt' },
  'settings.get': nothing,
  'settings.set': { policyUrl: 'https://policy.acme.example/', policyKey: 'a key' },
});

/** The message once for each of its strings, with `text` in its place or beside it; blobs hold it too. */
function tainted(data: unknown, text: string): unknown[] {
  if (typeof data === 'string') return [text, `${data} ${text}`];
  if (data instanceof Blob) return [new Blob([text])];
  if (typeof data !== 'object' || data === null) return [];
  const within = Array.isArray(data)
    ? data.flatMap((one, at) => tainted(one, text).map((changed) => data.with(at, changed)))
    : Object.entries(data).flatMap(([key, one]) =>
        tainted(one, text).map((changed) => ({ ...data, [key]: changed })),
      );
  return Array.isArray(data) ? within : [...within, { ...data, [text]: text }];
}

/** Names of sites come from our records: they are shown in the popup, and kept in memory only. */
const namesOfSites: readonly MessageName[] = ['gate.status', 'handover.failed'];
/** Kept in memory because the policy says so, and handed back to the same tab. */
const valuesOfTabs: readonly MessageName[] = ['values.keep', 'values.take'];

const heard: string[] = [];
beforeEach(() => {
  newBrowser();
  for (const name of ['log', 'info', 'warn', 'error', 'debug'] as const)
    vi.spyOn(globalThis.console, name).mockImplementation(
      (...words) => void heard.push(words.map(String).join(' ')),
    );
});

async function stored(): Promise<string> {
  const all: unknown[] = [];
  for (const { name = '' } of await indexedDB.databases()) {
    const opening = indexedDB.open(name);
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      opening.addEventListener('success', () => resolve(opening.result));
      opening.addEventListener('error', () => reject(opening.error ?? new Error('no store')));
    });
    for (const store of db.objectStoreNames) {
      const rows = db.transaction(store).objectStore(store).getAll();
      all.push(
        await new Promise((resolve) =>
          rows.addEventListener('success', () => resolve(rows.result)),
        ),
      );
    }
    db.close();
  }
  return JSON.stringify(all);
}

async function exported(): Promise<string> {
  let text = '';
  for (let after: number | null = 0; after !== null;) {
    const page: Messages['events.export']['out'] = await ask('popup', 'events.export', { after });
    text += page.lines;
    after = page.next;
  }
  return text;
}

it('keeps, tells and prints no piece of what any message held', { timeout: 120_000 }, async () => {
  const policy = {
    format: 1,
    id: 'acme',
    version: 1,
    answers: {
      reminders: [{ id: 'law', kinds: ['legal'], text: 'Check it.', confirm: 'self' }],
      mark: true,
      keepValues: 'session',
    },
    pause: { minutes: 10, reason: false },
    exceptions: [
      {
        id: 'known',
        description: 'Known',
        owner: 'a@acme.example',
        expiresAt: '2099-01-01T00:00:00Z',
        tags: [{ detector: 'email', tag: '0a1b2c' }],
      },
    ],
  };
  const tagKey = writeTagKey(new Uint8Array(32).fill(9));
  await fakeBrowser.storage.managed.set({ policy: JSON.stringify(policy), tagKey });
  startBackground();
  await vi.waitFor(
    async () => expect((await ask('popup', 'status.get', { tabId: null })).policy.id).toBe('acme'),
    10_000,
  );

  const pushed = new Map<MessageName, string[]>();
  const replies = new Map<MessageName, string[]>();
  let accepted = 0;
  const push = async (name: MessageName, data: unknown): Promise<void> => {
    const reply = await send(senders[name] === 'content' ? 'gate' : 'popup', name, data);
    if (typeof reply === 'object' && reply !== null && 'out' in reply) accepted += 1;
    replies.set(name, [...(replies.get(name) ?? []), JSON.stringify(reply)]);
  };
  for (const name of Object.keys(senders) as MessageName[]) {
    await push(name, samples()[name]);
    for (let round = 0; round < 12; round += 1) {
      const held = pieces();
      pushed.set(name, [...(pushed.get(name) ?? []), ...held]);
      for (const data of tainted(samples()[name], held.join(' '))) await push(name, data);
    }
  }
  // The controls: a reason is recorded, and a value is kept where the policy says so.
  const { event } = samples()['event.record'] as { event: object };
  await push('event.record', { event: { ...event, id: uuid(), justification: canary } });
  const { kept } = samples()['values.keep'];
  await push('values.keep', { conversation: '/c', kept: { ...kept, lines: [canary] } });
  heard.push(canary);
  expect(accepted).toBeGreaterThan(300);

  const all = [...pushed.values()].flat();
  expect(all.length).toBeGreaterThan(1_000);
  const inMemory = [...namesOfSites, ...valuesOfTabs];
  const elsewhere = [...pushed].flatMap(([name, held]) => (inMemory.includes(name) ? [] : held));
  const said = [...replies].flatMap(([name, texts]) => (inMemory.includes(name) ? [] : texts));
  const { local, session } = fakeBrowser.storage;
  // With what each must hold: an empty place would prove nothing.
  const places: readonly (readonly [string, string, readonly string[], string])[] = [
    ['the log', await stored(), all, canary],
    ['exports', await exported(), all, canary],
    ['memory', JSON.stringify(await session.get(null)), elsewhere, canary],
    ['the console', heard.join('\n'), all, canary],
    ['the disk', JSON.stringify(await local.get(null)), all, '"learnt"'],
    ['pages', JSON.stringify(sendMessage.mock.calls), all, 'policy.changed'],
    ['the badge', JSON.stringify(setBadgeText.mock.calls), all, '"tabId":7'],
    ['replies', said.join(), elsewhere, 'shape'],
  ];
  for (const [place, text, secrets, there] of places) {
    expect(text, place).toContain(there);
    expect(
      secrets.filter((one) => text.includes(one)),
      place,
    ).toEqual([]);
  }
});
