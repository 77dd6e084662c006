/**
 * Draws `public/icon/*.png` from `src/ui/icons/mark.svg`: `node tests/icons/render.ts`. Run by hand after the
 * mark has changed; the pictures are committed so that a build needs no browser.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findChromium } from '../setup/chromium.mjs';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const mark = await readFile(at('../../src/ui/icons/mark.svg'), 'utf8');
const browser = await chromium.launch({
  executablePath: findChromium() ?? '',
  args: ['--no-sandbox'],
});
try {
  for (const size of [16, 32, 48, 128]) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>body{margin:0}svg{display:block}</style>${mark}`);
    await page.screenshot({
      path: at(`../../public/icon/${size}.png`),
      omitBackground: true,
    });
    await page.close();
  }
} finally {
  await browser.close();
}
