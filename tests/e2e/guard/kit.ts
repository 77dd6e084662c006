import fs from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { launch } from '../../browser/launch.ts';
import { guardExtension } from './extension.ts';
import { startRecorder, type Recorder } from './recorder.ts';

/** A page with the guard and nothing else of ours. */
export interface GuardedPage {
  readonly page: Page;
  readonly recorder: Recorder;
  /**
   * Runs the body of an async function in the page. In it, `t` is the text, `u` an address of the
   * recorder. An error comes back as `name: message`.
   */
  run(code: string, text?: string, path?: string): Promise<unknown>;
  /** What the gate noted in this document. */
  notes(): Promise<readonly Record<string, unknown>[]>;
  close(): Promise<void>;
}

export async function guardedPage(): Promise<GuardedPage> {
  const recorder = await startRecorder();
  const folder = await guardExtension();
  const browser = await launch({ flags: [] }, { extension: folder });
  const page = await browser.context.newPage();
  await page.goto(`${recorder.origin}/page`);
  return {
    page,
    recorder,
    run(code, text = '', path = '/judged') {
      const args = `${JSON.stringify(text)}, ${JSON.stringify(recorder.origin + path)}`;
      return page.evaluate(
        `(async (t, u) => { try { ${code} } catch (e) { return e.name + ': ' + e.message } })(${args})`,
      );
    },
    async notes() {
      const noted = await page.evaluate(() => document.documentElement.dataset['notes']);
      return JSON.parse(noted ?? '[]') as Record<string, unknown>[];
    },
    async close() {
      await browser.close();
      await recorder.close();
      await fs.rm(folder, { recursive: true, force: true });
    },
  };
}
