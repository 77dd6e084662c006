import fs from 'node:fs';
import path from 'node:path';
import { Faker, en } from '@faker-js/faker';
import type { Page } from 'playwright-core';
import type { Reading } from '../../src/protocol/file.ts';
import { buildExtension } from '../browser/build.ts';
import { launch } from '../browser/launch.ts';
import type { PracticeServer } from '../pages/server.ts';
import { median } from './median.ts';

const size = { width: 1280, height: 800 };
const rounds = 3;
const looks = { light: '#fff;color:#202124', dark: '#1b1b1f;color:#e8e8ea' };

/** What a screenshot gives away, all made up: one value a kind and row. */
function rows(): readonly (readonly string[])[] {
  const fake = new Faker({ locale: en, seed: 7 });
  return Array.from({ length: 12 }, () => [
    fake.person.fullName(),
    fake.internet.email({ provider: 'nordwind.example' }),
    fake.finance.iban({ formatted: true, countryCode: 'DE' }),
    fake.finance.creditCardNumber('#### #### #### ####'),
    fake.string.alphanumeric(24),
  ]);
}

/** Pictures of a screen, read in the browser: what of the values in them is found, and how long it takes. */
export async function pictureFigures(server: PracticeServer): Promise<string[][]> {
  const folder = await buildExtension();
  const worker = fs
    .readdirSync(path.join(folder, 'assets'))
    .find((name) => /^worker-.*\.js$/.test(name) && reads(path.join(folder, 'assets', name)));
  if (!worker) throw new Error('the build has no reader');
  const browser = await launch(server);
  try {
    const page = await browser.context.newPage();
    await page.goto(`chrome-extension://${browser.extensionId}/popup.html`);
    const easel = await browser.context.newPage();
    await easel.setViewportSize(size);
    const figures: string[][] = [['letters', 'names', 'mail', 'IBAN', 'cards', 'keys', 'time']];
    for (const [look, colours] of Object.entries(looks)) {
      for (const height of [7, 9, 11, 13, 16]) {
        const shown = rows();
        const table = shown
          .map((row) => `<tr>${row.map((cell) => `<td>${cell}`).join('')}`)
          .join('');
        await easel.setContent(
          `<!doctype html><body style="font:${height}px sans-serif;background:${colours}"><table cellpadding=6>${table}</table>`,
        );
        const picture = await easel.screenshot();
        const times: number[] = [];
        let text = '';
        for (let round = 0; round <= rounds; round += 1) {
          const begun = performance.now();
          text = textOf(await read(page, `/assets/${worker}`, picture));
          // The first of all loads the recogniser.
          if (round > 0) times.push(performance.now() - begun);
        }
        const found = bare(text);
        const share = (column: number): string => {
          const all = shown.map((row) => bare(row[column] ?? ''));
          return `${all.filter((value) => found.includes(value)).length}/${all.length}`;
        };
        figures.push([
          `${height} px, ${look}`,
          ...[0, 1, 2, 3, 4].map(share),
          `${median(times).toFixed(0)} ms`,
        ]);
      }
    }
    return figures;
  } finally {
    await browser.close();
  }
}

/** There are two workers; this one knows where the languages are. */
function reads(file: string): boolean {
  return fs.readFileSync(file, 'utf8').includes('language-data');
}

/** Detectors do not mind spaces in numbers. */
function bare(text: string): string {
  return text.replace(/\s/g, '');
}

function textOf(reading: Reading): string {
  return reading.kind === 'text' ? reading.text : '';
}

/** In a page of the extension, by the very worker that reads files. */
async function read(page: Page, url: string, picture: Buffer): Promise<Reading> {
  return page.evaluate(
    async ([address, packed]) => {
      const kept = window as unknown as { reader?: Worker };
      const reader = (kept.reader ??= new Worker(address ?? '', { type: 'module' }));
      const bytes = Uint8Array.from(atob(packed ?? ''), (unit) => unit.charCodeAt(0));
      return new Promise<Reading>((resolve, reject) => {
        const once = { once: true };
        const hear = ({ data }: MessageEvent<{ reading: Reading }>) => resolve(data.reading);
        reader.addEventListener('message', hear, once);
        reader.addEventListener('error', () => reject(new Error('the reader broke')), once);
        const task = { id: 1, name: 'screen.png', bytes, pictures: ['en'] };
        reader.postMessage(task, [bytes.buffer]);
      });
    },
    [url, picture.toString('base64')],
  );
}
