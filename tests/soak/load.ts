import { setTimeout as sleep } from 'node:timers/promises';
import { createVerifier } from '../../src/events/verify.ts';
import { buildExtension } from '../browser/build.ts';
import { pasteText, clickSend, clearComposer, waitForAnswer } from '../browser/drive.ts';
import { gateWorld } from '../browser/gate-world.ts';
import { stopWorker } from '../browser/worker.ts';
import { openStage, type Stage } from '../e2e/stage.ts';
import { exactly, type Figure, inTime, share, told } from './figure.ts';
import { tellEvents, type Told } from './load-in-gate.ts';

export interface Load {
  /** Events a second, over all tabs. */
  readonly rate: number;
  readonly seconds: number;
  readonly tabs: number;
  /** Seconds between two deaths of the worker. */
  readonly workerDies: number;
}

export const wholeLoad: Load = { rate: 100, seconds: 600, tabs: 3, workerDies: 60 };

/** Milliseconds. Nobody waits for an event, but what is not on disk yet can get lost. */
const budgets = { typical: 150, late: 3_000, prompt: 2_000 };

/** Tabs that tell events through a worker that dies now and then, while a person goes on working. */
export async function soakLoad(load: Load): Promise<readonly Figure[]> {
  await buildExtension();
  const stage = await openStage();
  try {
    return await underLoad(stage, load);
  } finally {
    await stage.close();
  }
}

async function underLoad(stage: Stage, load: Load): Promise<readonly Figure[]> {
  const { browser } = stage;
  const { rate, seconds, tabs, workerDies } = load;
  const pages = await Promise.all(
    Array.from({ length: tabs }, async () => gateWorld(browser, await browser.open('gemini'))),
  );
  const person = await browser.open('gemini');
  const ended = { yes: false };
  const begun = Date.now();
  const telling = Promise.all(
    pages.map((page) => page.run<Told>(`(${tellEvents})(${rate / tabs}, ${seconds})`)),
  ).finally(() => {
    ended.yes = true;
  });
  const prompts: number[] = [];
  let deaths = 0;
  for (let n = 1; !ended.yes; n += 1) {
    if (Date.now() - begun > (deaths + 1) * workerDies * 1000) {
      await stopWorker(browser);
      deaths += 1;
    }
    await clearComposer(person, 'gemini');
    await pasteText(person, 'gemini', `Nothing to find here, number ${n}`);
    stage.server.reset();
    const pressed = performance.now();
    await clickSend(person, 'gemini');
    await waitForAnswer(person);
    prompts.push(performance.now() - pressed);
    await Promise.race([sleep(2_000), telling]);
  }
  const all = await telling;
  const took = (Date.now() - begun) / 1000;
  const sent = all.flatMap(({ ids }) => ids);
  const waits = all.flatMap((one) => one.waits);
  const begin = performance.now();
  const { problems, ids } = await readLog(stage);
  const read = performance.now() - begin;
  const stored = new Set(ids);
  await Promise.all(pages.map((page) => page.close()));
  return [
    exactly('events told', sent.length, Math.round((rate / tabs) * seconds) * tabs),
    exactly('of them in the log', sent.filter((id) => stored.has(id)).length, sent.length),
    exactly('in the log twice', ids.length - stored.size, 0),
    exactly('problems that the verifier finds', problems, 0),
    told('deaths of the worker', `${deaths}`),
    told('delivered again', `${all.reduce((sum, { again }) => sum + again, 0)}`),
    inTime('seconds it took', took, seconds * 1.05 + 5, 's'),
    inTime('until on disk, half of them', share(waits, 0.5), budgets.typical, 'ms'),
    inTime('until on disk, 99 of 100', share(waits, 0.99), budgets.late, 'ms'),
    told('until on disk, the slowest', `${Math.max(...waits).toFixed(0)} ms`),
    inTime('a clean prompt meanwhile, half of them', share(prompts, 0.5), budgets.prompt, 'ms'),
    told(
      'clean prompts meanwhile',
      `${prompts.length}, slowest ${Math.max(...prompts).toFixed(0)} ms`,
    ),
    told('whole export, through messages', `${ids.length} events in ${(read / 1000).toFixed(1)} s`),
  ];
}

/** The log as it is exported, page by page: what the verifier says, and the ids of our events. */
async function readLog({
  desk,
}: Stage): Promise<{ readonly problems: number; readonly ids: readonly string[] }> {
  const verifier = createVerifier([]);
  const ids: string[] = [];
  for (let after: number | null = 0; after !== null;) {
    const page: { lines: string; next: number | null } = await desk.ask('events.export', { after });
    for (const line of page.lines.trimEnd().split('\n')) {
      verifier.take(line);
      const { id, rule } = JSON.parse(line) as { id?: string; rule?: string };
      if (rule === 'rule-warn' && id !== undefined) ids.push(id);
    }
    after = page.next;
  }
  return { problems: (await verifier.end()).problems.length, ids };
}
