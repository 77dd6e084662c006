import type { GeneratedI18nStructure } from '../../.wxt/i18n/structure.d.ts';

/** A key of `src/locales/en.yml`, parts joined by dots: `chip.things`. */
export type TextKey = keyof GeneratedI18nStructure & string;

/** What goes into a text's `{names}`; a text with plural forms takes its form from `n`. */
type Values<K extends TextKey> = GeneratedI18nStructure[K] extends {
  namedSubstitutions: readonly (infer Name extends string)[];
}
  ? [values: Readonly<Record<Name, string | number>>]
  : GeneratedI18nStructure[K] extends { plural: true }
    ? [values: { readonly n: number }]
    : [];

/** Unicode's order; a text lists the forms its language has in this order, split by ` | `. */
const pluralOrder = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;

/**
 * The browser keeps the texts of the person's language, so no bundle carries them. An orphaned
 * content script (the extension was updated) has lost the API: it gets the key rather than an error.
 */
function lookUp(key: string): string {
  const name = key.replaceAll('.', '_');
  try {
    return globalThis.chrome?.i18n?.getMessage(name) || key;
  } catch {
    return key;
  }
}

/** The language the texts are in (not the browser's, which may have no texts): `en`. */
export function language(): string {
  const code = lookUp('language');
  return code === 'language' ? 'en' : code;
}

function form(text: string, n: number): string {
  const forms = text.split(' | ');
  const rules = new Intl.PluralRules(language());
  const known = new Set<string>(rules.resolvedOptions().pluralCategories);
  const index = pluralOrder.filter((name) => known.has(name)).indexOf(rules.select(n));
  return forms[index] ?? forms.at(-1) ?? text;
}

type Given = Readonly<Record<string, string | number>>;

function fill(key: string, values: Given): string {
  const count = values['n'];
  const text = typeof count === 'number' ? form(lookUp(key), count) : lookUp(key);
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return typeof value === 'number' ? value.toLocaleString(language()) : (value ?? whole);
  });
}

/**
 * The text of a key in the person's language. Numbers are written as the language writes them.
 * Values are put in once and never read again for names, so a value may hold `{braces}`.
 */
export function t<K extends TextKey>(key: K, ...values: Values<K>): string {
  return fill(key, values[0] ?? {});
}

/** {@link t} for a key put together at run time; null if there is no such text. */
export function textIfAny(key: string, values: Given = {}): string | null {
  return lookUp(key) === key ? null : fill(key, values);
}
