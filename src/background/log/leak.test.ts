import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { exportJWK, generateKeyPair } from 'jose';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { join as joinParts } from '../../content/joint.ts';
import { judgeWith, rule } from '../../content/gate.fixture.ts';
import { createReport } from '../../content/report.ts';
import { chatgpt } from '../../sites/pack/chatgpt.ts';
import { toCsvRow } from '../../events/csv.ts';
import { toldSchema } from '../../events/event.ts';
import { toOcsfFinding } from '../../events/ocsf/finding.ts';
import { toOtlpRecord } from '../../events/otlp.ts';
import type { PolicyDocument } from '../../policy/schema.ts';
import { encode } from '../forward/encode.ts';
import { asideSchema, completed } from './completed.ts';
import { openLog } from './database.ts';
import { eventLog } from './event-log.ts';
import { firstSettings } from './log-settings.ts';

const wishes = ['send', 'redact', 'edit', 'cancel', 'alternative', 'block'] as const;
const reasons = ['approved', 'wrong', 'needed'];
const canary = 'Καναρίνι 118800347729';
const greek = 'αβγδεζηθικλμνξοπρστυφχψω';
const cyrillic = 'бвгджзклмнпрстфхцчшщюя';

/** A thousand of each: words of letters that nothing of ours has, numbers of twelve digits. */
let seed = 7;
const random = (n: number) => (seed = (seed * 48_271) % 2_147_483_647) % n;
const word = (letters: string) =>
  Array.from({ length: 12 }, () => letters[random(letters.length)]).join('');
const secrets = Array.from({ length: 90 }, (_, n) => ({
  words: Array.from({ length: 12 }, () => [
    word(greek),
    word(cyrillic),
    String(100_000_000_000 + random(899_999_999) * 1_000),
  ]).flat(),
  // What the fixture's scanner takes for a card, and a rule stops.
  found: `4711-${1000 + n}`,
}));

const heard: string[] = [];
const messages: string[] = [];
beforeAll(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  for (const name of ['log', 'info', 'warn', 'error', 'debug'] as const)
    vi.spyOn(globalThis.console, name).mockImplementation(
      (...words) => void heard.push(words.join(' ')),
    );
});
afterAll(() => vi.restoreAllMocks());

it('holds no piece of a prompt, wherever one looks', { timeout: 60_000 }, async () => {
  const { publicKey } = await generateKeyPair('ECDH-ES', { crv: 'P-256', extractable: true });
  const logging = { excerpt: 'sealed', sealTo: await exportJWK(publicKey) };
  const keys = {
    tagKey: async () => new Uint8Array(32).fill(9),
    document: async () =>
      ({ format: 1, id: 'acme', version: 1, logging }) as unknown as PolicyDocument,
  };
  const log = eventLog(
    openLog,
    () => Date.now(),
    () => undefined,
  );
  await log.configure(firstSettings);
  const storing: Promise<unknown>[] = [];
  const ask = async (name: string, data: { event?: unknown; aside?: unknown }) => {
    // What goes beside an event may hold a value; it is made into tags and sealed, and goes nowhere.
    const { aside, ...rest } = data;
    messages.push(JSON.stringify(rest));
    if (name === 'prompt.checked') return log.countChecked(data as never);
    const event = toldSchema.parse(data.event);
    const stored = completed(
      event,
      aside === undefined ? undefined : asideSchema.parse(aside),
      keys,
    ).then(log.record);
    storing.push(stored);
    return { stored: await stored };
  };
  const { judge, view } = judgeWith(rule('payment-card', 'justify'), rule('email', 'log'));
  /** The outbox sends one after the other. */
  const settled = async (): Promise<void> => {
    for (let before = -1; before < storing.length;) {
      before = storing.length;
      await Promise.all(storing.slice(-5));
      await new Promise((done) => setTimeout(done));
    }
  };
  let time = 0;
  const report = createReport({
    ask: ask as never,
    judge,
    view: () => ({ ...view, logging: { level: 'findings', excerpt: 'sealed' } }),
    group: () => 'Vertrieb',
    place: () => ({ host: 'chatgpt.com', path: '/', site: chatgpt }),
    now: () => (time += 20_000),
  });
  for (const [n, { words, found }] of secrets.entries()) {
    const text = `${words.join(' ')} ${found} a@b`;
    const joint = joinParts([
      judge(text, { channel: 'paste', redactable: true, moment: 'submit' }),
    ]);
    const wish = wishes[n % wishes.length] ?? 'send';
    report.answered(joint, {
      wish,
      reason: `${reasons[Math.floor(n / wishes.length) % reasons.length]}: about ${found}, ${canary}`,
    });
    report.silent(joint, 'stripped', false);
    report.sent(joint);
    await settled();
  }
  report.coverage('guard-missing');
  await settled();
  expect(storing.length).toBeGreaterThan(180);
  await log.maintain();

  const db = await openLog(() => undefined);
  const stores: string[] = [];
  for (const name of db.objectStoreNames) stores.push(JSON.stringify(await db.getAll(name)));
  db.close();
  const pages: string[] = [];
  for (let after: number | null = 0; after !== null;) {
    const page: { lines: string; next: number | null } = await log.page(after);
    pages.push(page.lines);
    after = page.next;
  }
  const records = (await log.read(0, 10_000)).map(({ record }) => record);
  const exports = records.flatMap(({ event }) => [
    toCsvRow(event),
    JSON.stringify(toOcsfFinding(event)),
    JSON.stringify(toOtlpRecord(event)),
  ]);
  const sent = (['ndjson', 'otlp', 'ocsf'] as const).map(
    (format) => encode(records, format)?.body ?? '',
  );
  const places = {
    stores,
    pages,
    exports,
    sent,
    messages,
    query: [JSON.stringify(await log.query({}, null, 5_000))],
  };
  for (const [place, texts] of Object.entries(places)) {
    const all = texts.join('\n');
    // The reason is recorded, redacted: who finds nothing else must find this.
    expect(all.includes(canary), place).toBe(true);
    const leaked = secrets
      .flatMap(({ words, found }) => [...words, found])
      .filter((one) => all.includes(one));
    expect(leaked, place).toEqual([]);
  }
  expect(heard).toEqual([]);
  // It was there to be leaked: sealed, tagged, and counted.
  expect(pages.join('')).toMatch(/"sealed":"eyJ/);
  expect(pages.join('')).toMatch(/"tag":"[0-9a-f]{6}"/);
});
