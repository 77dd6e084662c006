import fs from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createVerifier } from '../../src/events/verify.ts';
import { gateWorld, type GateWorld } from '../browser/gate-world.ts';
import { killBrowser } from '../browser/kill-browser.ts';
import { type Browser, launch } from '../browser/launch.ts';
import { type Desk, openDesk } from '../browser/worker.ts';
import { type PracticeServer, startPracticeServer } from '../pages/server.ts';

/** A browser with its log; the profile outlives it. */
interface Life {
  readonly browser: Browser;
  readonly desk: Desk;
  readonly gate: GateWorld;
}

const profiles = new Set<string>();
let server: PracticeServer | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
  for (const profile of profiles)
    fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  profiles.clear();
});

async function live(profile?: string): Promise<Life> {
  server ??= await startPracticeServer();
  const browser = await launch(server, { keepProfile: true, ...(profile && { profile }) });
  profiles.add(browser.profile);
  const desk = await openDesk(browser);
  const gate = await gateWorld(browser, await browser.open('gemini'));
  return { browser, desk, gate };
}

/** Tells an event as a gate does; its id once it is on disk, null where it is not. */
async function tell({ gate }: Life): Promise<string | null> {
  const id = crypto.randomUUID();
  const event = {
    id,
    at: new Date().toISOString(),
    kind: 'decision',
    policy: { id: 'acme', version: 1 },
    site: 'gemini',
    action: 'warn',
    rule: 'told',
  };
  const message = JSON.stringify({ ask: 'event.record', data: { event } });
  const stored = await gate.run<boolean>(
    `chrome.runtime.sendMessage(${message}).then((reply) => reply?.out?.stored === true)`,
  );
  return stored ? id : null;
}

async function tellMany(life: Life, count: number): Promise<readonly string[]> {
  const ids = await Promise.all(Array.from({ length: count }, () => tell(life)));
  return ids.filter((id) => id !== null);
}

/** The whole export, verified: ids of what was told, reasons of what the log tells, chains. */
async function read({ desk }: Life) {
  const verifier = createVerifier([]);
  const told: string[] = [];
  const reasons: string[] = [];
  const chains = new Set<string>();
  for (let after: number | null = 0; after !== null;) {
    const page: { lines: string; next: number | null } = await desk.ask('events.export', { after });
    for (const line of page.lines.split('\n').filter(Boolean)) {
      verifier.take(line);
      const { id, rule, kind, reason, link } = JSON.parse(line) as Record<string, string> & {
        link?: { chain: string };
      };
      if (rule === 'told' && id) told.push(id);
      if (kind === 'genesis' || kind === 'coverage') reasons.push(`${kind} ${reason}`);
      if (link) chains.add(link.chain);
    }
    after = page.next;
  }
  const { problems } = await verifier.end();
  return { told, reasons, chains, problems };
}

const storeFolder = ({ browser }: Life): string =>
  path.join(
    browser.profile,
    'Default/IndexedDB',
    `chrome-extension_${browser.extensionId}_0.indexeddb.leveldb`,
  );

describe('the log of a browser', () => {
  it('that is killed holds all that it said it holds, once', { timeout: 120_000 }, async () => {
    let life = await live();
    const said: string[] = [];
    const { profile } = life.browser;
    for (let n = 0; n < 2; n += 1) {
      const telling = (async () => {
        for (;;) said.push(...(await tellMany(life, 5)));
      })().catch(() => undefined);
      const before = said.length;
      await vi.waitFor(() => expect(said.length).toBeGreaterThan(before + 40), 20_000);
      await killBrowser(life.browser);
      await telling;
      life = await live(profile);
    }
    const last = await tell(life);
    const { told, problems, chains } = await read(life);
    await life.browser.close();
    expect(told).toEqual(expect.arrayContaining([...said, last]));
    expect(new Set(told).size).toBe(told.length);
    expect([problems, chains.size]).toEqual([[], 1]);
    expect(said.length).toBeGreaterThan(80);
  });

  it(
    'is its own: two profiles share no record, no chain and no key',
    { timeout: 120_000 },
    async () => {
      const [one, other] = [await live(), await live()];
      const [a, b] = [await tellMany(one, 20), await tellMany(other, 30)];
      const [mine, theirs] = [await read(one), await read(other)];
      await one.browser.close();
      await other.browser.close();
      expect([mine.told.toSorted(), theirs.told.toSorted()]).toEqual([a.toSorted(), b.toSorted()]);
      expect([mine.problems, theirs.problems]).toEqual([[], []]);
      expect([...mine.chains].filter((chain) => theirs.chains.has(chain))).toEqual([]);
    },
  );

  it.each<[string, (folder: string) => number]>([
    ['the list of its files', (folder) => spoil(folder, /^(MANIFEST-|CURRENT)/)],
    ['what it wrote last', (folder) => spoil(folder, /\.(log|ldb)$/)],
    ['everything', (folder) => spoil(folder, /./)],
  ])(
    'that was broken on disk says so and goes on: %s',
    { timeout: 120_000 },
    async (_, breakIt) => {
      const first = await live();
      const lost = await tellMany(first, 50);
      expect((await read(first)).told).toHaveLength(50);
      await first.browser.close();
      expect(breakIt(storeFolder(first))).toBeGreaterThan(0);

      const again = await live(first.browser.profile);
      let id: string | null = null;
      await vi.waitFor(async () => {
        id = await tell(again);
        expect(id).not.toBeNull();
      }, 30_000);
      const { told, reasons, problems } = await read(again);
      const { recording } = await again.desk.ask('status.get', { tabId: null });
      await again.browser.close();
      expect(told).toContain(id);
      expect(problems).toEqual([]);
      expect(recording).toBe('ok');
      // Either all is still there, or the log says that it is not.
      const gone = lost.filter((one) => !told.includes(one));
      expect(gone.length).toBe(50);
      expect(reasons.at(-1)).toMatch(/^coverage log:(lost|set-aside)$/);
    },
  );

  it('that was not broken says nothing of the kind', { timeout: 120_000 }, async () => {
    const first = await live();
    const kept = await tellMany(first, 10);
    await first.browser.close();
    const again = await live(first.browser.profile);
    await tell(again);
    const { told, reasons, problems } = await read(again);
    await again.browser.close();
    expect(told).toEqual(expect.arrayContaining([...kept]));
    expect([problems, reasons]).toEqual([[], ['genesis installed']]);
  });

  it(
    'whose disk is full says so, takes what comes when there is room, and loses nothing it took',
    { timeout: 120_000 },
    async () => {
      const life = await live();
      const { desk, browser } = life;
      const before = await tellMany(life, 10);
      await throughWorker(browser, () => {
        const real = IDBDatabase.prototype.transaction;
        Object.assign(globalThis, { roomAgain: () => (IDBDatabase.prototype.transaction = real) });
        IDBDatabase.prototype.transaction = function full(...names) {
          if (names[1] === 'readwrite') throw new DOMException('no room', 'QuotaExceededError');
          return real.apply(this, names);
        };
      });
      expect(await tellMany(life, 12)).toEqual([]);
      expect((await desk.ask('status.get', { tabId: null })).recording).toBe('full');
      await throughWorker(browser, () => {
        (globalThis as unknown as { roomAgain: () => void }).roomAgain();
      });
      const after = await tellMany(life, 10);
      expect((await desk.ask('status.get', { tabId: null })).recording).toBe('ok');
      const { told, problems, reasons } = await read(life);
      await browser.close();
      expect(told.toSorted()).toEqual([...before, ...after].toSorted());
      expect([problems, reasons]).toEqual([[], ['genesis installed']]);
    },
  );

  it(
    'whose clock jumps ahead and back is whole, and accounts for what retention took',
    { timeout: 120_000 },
    async () => {
      const life = await live();
      const { browser, desk } = life;
      const before = await tellMany(life, 10);
      const jump = (days: number) =>
        throughWorker(
          browser,
          (by) => {
            const real = (
              Object.assign(globalThis, {
                realNow: (globalThis as { realNow?: () => number }).realNow ?? Date.now.bind(Date),
              }) as unknown as { realNow: () => number }
            ).realNow;
            Date.now = () => real() + by * 86_400_000;
          },
          days,
        );
      await jump(400);
      const ahead = await tellMany(life, 10);
      await desk.page.evaluate(() => chrome.alarms.create('retention', { when: Date.now() }));
      await vi.waitFor(async () => expect((await read(life)).told.length).toBeLessThan(20), 20_000);
      await jump(0);
      const after = await tellMany(life, 10);
      const { told, problems } = await read(life);
      await browser.close();
      expect(problems).toEqual([]);
      expect(told).toEqual(expect.arrayContaining([...after]));
      expect([before, ahead].map(({ length }) => length)).toEqual([10, 10]);
    },
  );
});

/** Bytes of a broken disk over the middle of these files. @returns how many files. */
function spoil(folder: string, which: RegExp): number {
  const names = fs.readdirSync(folder).filter((name) => which.test(name) && name !== 'LOCK');
  for (const name of names) {
    const file = path.join(folder, name);
    const { size } = fs.statSync(file);
    fs.writeFileSync(file, Buffer.alloc(Math.max(size, 16), 0xa5));
  }
  return names.length;
}

/** In the worker that runs now. */
async function throughWorker<T>(
  { context }: Browser,
  change: (value: T) => void,
  value?: T,
): Promise<void> {
  const worker = context.serviceWorkers()[0];
  if (!worker) throw new Error('no worker is running');
  await worker.evaluate(change as (value: unknown) => void, value);
}
