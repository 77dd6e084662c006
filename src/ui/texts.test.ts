import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { describe, expect, it } from 'vitest';
import { describe as describeFind, otherKinds } from '../detect/describe.ts';
import { detectors as pageDetectors } from '../detect/detectors/index.ts';

const folder = join(import.meta.dirname, '../locales');
const languages = (await readdir(folder)).filter((name) => name.endsWith('.yml'));
const parsed = (name: string) => parseMessagesFile(join(folder, name));

/** Keys that are put together at run time, by their first parts. */
const together = [
  'looks.',
  'thing.',
  'found.',
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
  'options.documents.why.',
  'options.own.starters.',
  'options.own.cares.',
  'options.explain.',
  'guide.parts.',
  'guide.tools.',
  'guide.recorded.',
  'guidelines.',
  'lessons.',
  'welcome.',
  'practice.try.',
  'practice.example.',
  'practice.chain.',
  'review.account.',
  'review.action.',
  'review.channel.',
  'review.exporting.',
  'review.facet.',
  'review.figure.',
  'review.file.',
  'review.kind.',
  'review.outcome.',
  'review.tabs.',
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
  it('calls what is found as the detectors do, and says why it matters', async () => {
    const texts = generateChromeMessages(await parsed('en.yml'));
    const ids = [...pageDetectors.map(({ id }) => id), ...otherKinds];
    for (const id of ids) {
      const key = `found_${id.replaceAll('-', '_')}`;
      expect(texts[`${key}_title`]?.message, id).toBe(describeFind(id).title);
      expect(texts[`${key}_why`]?.message, id).toMatch(/^[A-Z].*\.$/);
    }
    const said = Object.keys(texts).filter((key) => key.startsWith('found_'));
    expect(said).toHaveLength(new Set(ids).size * 2);
  });

  it('holds no text that nothing shows', async () => {
    const code = await sources(join(folder, '..'));
    const keys = (await parsed('en.yml')).map(({ key }) => key.join('.'));
    const used = (key: string) =>
      key.startsWith('@@') ||
      together.some((start) => key.startsWith(start)) ||
      code.includes(`'${key}'`) ||
      code.includes(`__MSG_${key.replaceAll('.', '_')}__`);
    expect(used('chip.things')).toBe(true);
    expect(used('chip.nobody.asks')).toBe(false);
    expect(keys.filter((key) => !used(key))).toEqual([]);
  });
});
