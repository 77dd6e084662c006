import { setTimeout as sleep } from 'node:timers/promises';
import path from 'node:path';
import type { Frame, Page } from 'playwright-core';
import {
  choose,
  clickSend,
  composerText,
  dialogWays,
  findDialog,
  pasteText,
  pressEnter,
  typeText,
  waitForAnswer,
  waitUntilSettled,
} from '../browser/drive.ts';
import type { Browser } from '../browser/launch.ts';
import type { Desk } from '../browser/worker.ts';
import { readings } from '../pages/readings.ts';
import type { PracticeServer } from '../pages/server.ts';
import { submits } from '../pages/submits.ts';
import type { Step } from './steps.ts';

/** What came of a step, in words, and what of it was not as expected. */
export interface Taken {
  readonly found: string;
  readonly did: string;
  readonly received: string;
  readonly wrong: readonly string[];
}

export interface TourStage {
  readonly server: PracticeServer;
  readonly browser: Browser;
  readonly desk: Desk;
  /** Where screenshots go. */
  readonly folder: string;
}

/** How long a dialog may take to come up, and how long none must come up; milliseconds. */
const patience = 8000;

export async function takeStep(stage: TourStage, step: Step, name: string): Promise<Taken> {
  const { server, browser, desk } = stage;
  const before = (await desk.events()).length;
  const page = await browser.open(step.site);
  server.reset();
  const write = step.channel === 'typed' ? typeText : pasteText;
  await write(page, step.site, step.text);
  // Drafts get their chance to leak.
  await sleep(600);
  await (step.channel === 'typed' ? pressEnter : clickSend)(page, step.site);

  const dialog = await dialogOrMessage(stage, step, page);
  const shown = dialog ? await showDialog(dialog, page, path.join(stage.folder, name)) : null;
  if (dialog && step.answer) {
    await choose(dialog, step.answer, step.reason);
    await waitUntilSettled(page);
  }
  const sends = step.arrives !== null;
  if (sends) await waitForAnswer(page).catch(() => null);
  const action = await actionLogged(desk, before, step);
  const composer = await composerText(page, step.site);
  await page.close();

  const messages = server.received().filter(submits[step.site]);
  const leaked = step.secret.filter((secret) => server.textLeft(secret).length > 0);
  const wrong = [
    Boolean(dialog) !== (step.answer !== null) &&
      (dialog ? 'a dialog came up' : 'no dialog came up'),
    action !== step.expect && `the decision was ${action}, not ${step.expect}`,
    leaked.length > 0 && `${leaked.length} secret values left the browser`,
    sends !== messages.length > 0 && (sends ? 'no message arrived' : 'a message arrived'),
    step.arrives !== null &&
      server.textLeft(step.arrives).length === 0 &&
      'the text that should have arrived did not',
    !sends && composer === '' && step.text.length < 4000 && 'the composer lost its text',
  ].filter((line) => line !== false);
  return {
    found: shown?.found ?? (action === 'allow' ? 'nothing' : 'nothing worth a word'),
    did: shown
      ? `${shown.state}; answered "${shown.ways[step.answer ?? ''] ?? step.answer}"`
      : 'let it go in silence',
    received: sends ? messageOf(step, messages[0]?.body ?? Buffer.alloc(0)) : 'nothing',
    wrong,
  };
}

async function dialogOrMessage(
  { server }: TourStage,
  { site }: Step,
  page: Page,
): Promise<Frame | null> {
  const arrived = server.waitFor(submits[site], patience).then(
    () => null,
    () => null,
  );
  return Promise.race([findDialog(page, patience), arrived]);
}

async function showDialog(dialog: Frame, page: Page, file: string) {
  await sleep(300);
  const texts = (selector: string) => dialog.locator(selector).allInnerTexts();
  const [state = ''] = await texts('.top > :last-child');
  const found = (await texts('.kind-title')).map((title) => title.replaceAll('\n', ' ')).join(', ');
  const labels = await dialogWays(dialog);
  await page.screenshot({ path: `${file}.png` });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.screenshot({ path: `${file}-dark.png` });
  await page.emulateMedia({ colorScheme: 'light' });
  const ways: Readonly<Record<string, string | undefined>> = {
    redact: labels.find((label) => /^Send (?!anyway|with a reason)/.test(label)),
    send: 'Send anyway',
    'send-with-reason': 'Send with a reason',
    cancel: 'Cancel',
  };
  return { state: state.trim(), found, ways };
}

/** The strictest decision in the log since then; `allow` where nothing was logged. */
async function actionLogged(desk: Desk, before: number, step: Step): Promise<string> {
  const end = Date.now() + (step.expect === 'allow' ? 1000 : 5000);
  for (;;) {
    const fresh = (await desk.events())
      .slice(before)
      .filter(({ kind }) => kind === 'decision' || kind === 'override');
    const last = fresh.findLast(({ outcome }) => outcome !== 'stripped');
    if (last) return String(last['action']);
    if (Date.now() > end) return 'allow';
    await sleep(100);
  }
}

/** The message as it arrived, from its first words on, short and with secrets masked. */
function messageOf({ secret, text }: Step, body: Buffer): string {
  const start = text.slice(0, 12);
  const plain = readings(body).findLast((reading) => reading.includes(start)) ?? '';
  const [message = ''] = plain.slice(plain.indexOf(start)).split(/\\?"[,\]}]/);
  const masked = secret.reduce(
    (line, value) => line.replaceAll(value, `${value.slice(0, 2)}•••${value.slice(-2)}`),
    message,
  );
  const line = masked.replaceAll(/\s+/g, ' ');
  return line.length > 120 ? `${line.slice(0, 120)} …` : line;
}
