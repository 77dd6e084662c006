import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { describe, expect, it } from 'vitest';

const folder = join(import.meta.dirname, '../locales');
const languages = (await readdir(folder)).filter((name) => name.endsWith('.yml'));
const parsed = (name: string) => parseMessagesFile(join(folder, name));

/** Keys that are put together at run time, by their first parts. */
const together = [
  'looks.',
  'thing.',
  'without.',
  'size.',
  'category.',
  'popup.reason.',
  'popup.site.',
  'popup.today.',
  'fallback.',
  'badge.',
  'dialog.unsure.',
  'dialog.reason.kinds.',
  'dialog.state.',
  'options.managed.',
  'options.explain.',
  'guide.parts.',
  'guide.tools.',
  'guide.recorded.',
  'guidelines.',
  'lessons.',
];

async function sources(under: string): Promise<string> {
  const names = await readdir(under, { recursive: true });
  const files = names.filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name));
  const texts = await Promise.all(files.map((name) => readFile(join(under, name), 'utf8')));
  return texts.join('\n');
}

describe.each(languages)('%s', (name) => {
  it('has names that browsers take, and no empty text', async () => {
    const messages = Object.entries(generateChromeMessages(await parsed(name)));
    expect(messages.length).toBeGreaterThan(200);
    for (const [key, { message }] of messages) {
      expect(key).toMatch(/^\w+$/);
      expect(message.trim(), key).not.toBe('');
      // A `$` begins a placeholder of the browser's own.
      expect(message, key).not.toContain('$');
    }
  });

  it('speaks calmly', async () => {
    for (const [key, { message }] of Object.entries(generateChromeMessages(await parsed(name)))) {
      expect(message, key).not.toMatch(/!|violation|forbidden|DLP/i);
    }
  });
});

describe('en.yml', () => {
  it('holds no text that nothing shows', async () => {
    const code = await sources(join(folder, '..'));
    const keys = (await parsed('en.yml')).map(({ key }) => key.join('.'));
    const used = (key: string) =>
      key.startsWith('@@') ||
      together.some((start) => key.startsWith(start)) ||
      code.includes(`'${key}'`);
    expect(used('chip.things')).toBe(true);
    expect(used('chip.nobody.asks')).toBe(false);
    expect(keys.filter((key) => !used(key))).toEqual([]);
  });
});
