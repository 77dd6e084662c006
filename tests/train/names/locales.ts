import { allLocales } from '@faker-js/faker';

/** What made-up people of one country are called and where they live. */
export interface Locale {
  readonly id: string;
  /** Language of the templates that suit it. */
  readonly language: string;
  readonly given: readonly string[];
  readonly family: readonly string[];
  readonly cities: readonly string[];
  readonly states: readonly string[];
  readonly streets: readonly string[];
  readonly streetWords: readonly string[];
  readonly forms: readonly string[];
  readonly titles: readonly string[];
  readonly postcodes: readonly string[];
  /** Family name first, and whether nothing stands between the two. */
  readonly familyFirst: boolean;
  readonly glued: boolean;
  readonly latin: boolean;
}

type Words = readonly string[];

/** Faker's entries are strings, weighted strings, or either of them by sex. */
function flat(entry: unknown): string[] {
  if (entry === undefined || entry === null) return [];
  if (typeof entry === 'string') return entry.includes('{{') ? [] : [entry];
  if (Array.isArray(entry)) return entry.flatMap(flat);
  if (typeof entry === 'object') {
    return 'value' in entry ? flat(entry.value) : Object.values(entry).flatMap(flat);
  }
  return [];
}

const isLatin = (words: Words) =>
  words.filter((word) => /^[\p{Script=Latin}\P{L}]+$/u.test(word)).length > words.length * 0.8;

const familyFirst = new Set(['hu', 'ja', 'zh_CN', 'zh_TW', 'ko', 'vi']);
const glued = new Set(['zh_CN', 'zh_TW', 'ko']);

/** Every locale of faker that has names of its own; 60 of them. */
export function locales(): Locale[] {
  return Object.entries(allLocales).flatMap(([id, data]) => {
    const person = (data as { person?: Record<string, unknown> }).person ?? {};
    const location = (data as { location?: Record<string, unknown> }).location ?? {};
    const company = (data as { company?: Record<string, unknown> }).company ?? {};
    const given = flat(person['first_name']);
    const family = flat(person['last_name']);
    if (given.length < 20 || family.length < 20 || id === 'en_BORK' || id === 'eo') return [];
    const inner = (key: string) => flat(location[key]);
    return [
      {
        id,
        language: id.replace(/_.*/, ''),
        given,
        family,
        cities: inner('city_name'),
        states: [...inner('state'), ...inner('county')],
        streets: inner('street_name'),
        streetWords: [...inner('street_suffix'), ...inner('street_prefix')].map((word) =>
          word.trim(),
        ),
        forms: flat(company['legal_entity_type']),
        titles: flat(person['prefix']),
        postcodes: inner('postcode'),
        familyFirst: familyFirst.has(id),
        glued: glued.has(id),
        latin: isLatin(given),
      },
    ];
  });
}
