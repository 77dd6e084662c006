import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { describe, expect, it } from 'vitest';
import { createScanner } from '../detect/index.ts';

type ParsedMessage = Awaited<ReturnType<typeof parseMessagesFile>>[number];

/** How many plural forms a text has in each language: see README.md. */
const forms: Readonly<Record<string, number>> = { en: 2, de: 2, fr: 2, es: 2, ar: 6, ja: 1 };

const { scan } = createScanner();

const order = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;

const folder = import.meta.dirname;
const parsed = (language: string) => parseMessagesFile(join(folder, `${language}.yml`));
const languages = (await readdir(folder))
  .filter((name) => name.endsWith('.yml'))
  .map((name) => name.replace('.yml', ''));
const english = await parsed('en');

/** The names between braces; `{n}` may be left out of the form for one. */
function names(message: ParsedMessage): string[] {
  const text = JSON.stringify(message);
  const found = [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
  return [...new Set(found)].filter((name) => name !== 'n').toSorted();
}

/** What is not as in English: keys, names, plural forms. */
function differences(language: string, texts: readonly ParsedMessage[]): string[] {
  const own = new Map(texts.map((text) => [text.key.join('.'), text]));
  const keys = new Set(english.map(({ key }) => key.join('.')));
  return [
    ...[...own.keys()].filter((key) => !keys.has(key)).map((key) => `${key}: not in English`),
    ...english.flatMap((text) => {
      const key = text.key.join('.');
      const mine = own.get(key);
      if (!mine) return [`${key}: missing`];
      if (mine.type !== text.type) return [`${key}: ${text.type} in English`];
      if (names(mine).join() !== names(text).join()) return [`${key}: other names in braces`];
      const count = mine.type === 'plural' ? Object.keys(mine.plurals).length : null;
      if (count !== null && count !== forms[language]) return [`${key}: ${count} plural forms`];
      return [];
    }),
  ];
}

it('are all there', () => {
  expect(languages.toSorted()).toEqual(Object.keys(forms).toSorted());
});

describe.each(languages)('%s', (language) => {
  it('has every text, with the same names and its own plural forms', async () => {
    expect(differences(language, await parsed(language))).toEqual([]);
  });

  it('has prompts to try in which is found what they are there to show', async () => {
    const texts = generateChromeMessages(await parsed(language));
    const found = (name: string) =>
      scan(texts[`practice_example_${name}`]?.message ?? '').findings.map(
        ({ detector }) => detector,
      );
    expect(found('harmless')).toEqual([]);
    expect(found('card')).toEqual(['payment-card']);
    expect(found('customer')).toEqual(
      expect.arrayContaining(['email', 'phone', 'birth-date', 'record']),
    );
  });

  it('says which language it is, and which way it runs', async () => {
    const texts = generateChromeMessages(await parsed(language));
    expect(texts['language']?.message).toBe(language);
    expect(texts['direction']?.message).toBe(language === 'ar' ? 'rtl' : 'ltr');
  });

  it('has the forms that the language counts by, in Unicode’s order', async () => {
    const rules = new Intl.PluralRules(language);
    // French and Spanish have one more for round millions; it reads like the last.
    const categories = order.filter(
      (name) =>
        rules.resolvedOptions().pluralCategories.includes(name) &&
        (name !== 'many' || language === 'ar'),
    );
    const own = (await parsed(language)).filter((text) => text.type === 'plural');
    expect(own.length).toBeGreaterThan(50);
    for (const { key, plurals } of own) {
      const counted = Object.keys(plurals).map((n) =>
        n === 'n' ? 'other' : rules.select(Number(n)),
      );
      expect(counted, key.join('.')).toEqual(categories);
    }
  });
});

describe('the comparison', () => {
  it('sees what is missing, strange, or filled in otherwise', () => {
    const change = (key: string, as: (text: ParsedMessage) => ParsedMessage[]) =>
      english.flatMap((text) => (text.key.join('.') === key ? as(text) : [text]));
    const [kept, things] = ['chip.kept', 'chip.things'];
    expect(differences('en', english)).toEqual([]);
    expect(
      differences(
        'en',
        change(kept, () => []),
      ),
    ).toEqual([`${kept}: missing`]);
    expect(
      differences(
        'en',
        change(kept, (text) => [text, { ...text, key: ['chip', 'x'] }]),
      ),
    ).toEqual(['chip.x: not in English']);
    const renamed = (text: ParsedMessage): ParsedMessage[] =>
      text.type === 'simple' ? [{ ...text, message: 'From {tol}' }] : [text];
    expect(differences('en', change(kept, renamed))).toEqual([`${kept}: other names in braces`]);
    expect(
      differences(
        'ja',
        change(kept, (text) => [text]),
      ),
    ).toContain(`${things}: 2 plural forms`);
  });
});
