import { known } from '../../../src/detect/names/gazetteer.ts';
import type { Locale } from './locales.ts';
import { countries, worldPlaces } from './places.ts';
import {
  adjectives,
  jobs,
  legalForms,
  organisations,
  things,
  trades,
  tradesBy,
} from './words.data.ts';

const titles =
  'mr mrs ms miss mister mx sir madam dame dr prof professor doctor rev reverend hon judge senator president captain capt col gen sgt lt herr frau fräulein hr fr monsieur madame mademoiselle mme mlle m señor señora señorita sr sra srta don doña signor signora signorina sig senhor senhora dona dra heer mevrouw mw pan pani pán paní bay bayan sayın hanım bey domnul doamna gospodin gospođa úr kyrios kyria 様 さん 先生 女士 小姐 씨 님 السيد السيدة الدكتور господин госпожа г-н г-жа пан пані'.split(
    ' ',
  );
const streets =
  'street st road rd avenue ave lane ln drive dr boulevard blvd court ct way place pl square terrace crescent highway hwy parkway pkwy circle trail alley row close walk straße strasse str weg platz allee gasse ring damm ufer rue chemin impasse quai route calle avenida avda plaza paseo carretera camino via viale piazza corso vicolo largo rua travessa praça alameda estrada straat laan plein kade gracht ulica ul aleja aleje plac vägen gatan gata väg vej gade veien gate katu tie polku cadde caddesi sokak sokağı mahallesi ulice náměstí třída utca út tér körút strada bulevardul jalan jl улица ул проспект переулок вулиця шоссе площадь apt apartment suite unit flat floor'.split(
    ' ',
  );

/** A word of prose needs so many sightings, and so large a share of small ones, to be common. */
const fewestSightings = 3;
const smallShare = 0.7;
const mostCommon = 24_000;

const wordsIn = (text: string): string[] =>
  text.toLowerCase().match(/[\p{L}\p{N}\p{M}]{1,40}|[^\p{L}\p{N}\s]/gu) ?? [];

/**
 * What words are known as: names and places of all locales, words of organisations and streets, and
 * the words that these texts write small.
 */
export function gazetteerWords(
  locales: readonly Locale[],
  prose: readonly string[],
): Map<string, number> {
  const words = new Map<string, number>();
  const add = (entries: readonly string[], mask: number): void => {
    for (const entry of entries)
      for (const word of wordsIn(entry))
        if (/[\p{L}]/u.test(word)) words.set(word, (words.get(word) ?? 0) | mask);
  };
  for (const locale of locales) {
    add(locale.given, known.given);
    add(locale.family, known.family);
    add([...locale.cities, ...locale.states], known.place);
    add(locale.forms, known.legalForm);
    add(countries(locale.language), known.place);
    add(locale.titles, known.title);
  }
  add(worldPlaces(), known.place);
  add(trades, known.organisation);
  for (const list of Object.values(tradesBy)) add(list, known.organisation);
  // Letters of `S. p. A.` and the word `and` end nobody's name.
  add(
    legalForms.filter((form) => !/[&. ]/.test(form)),
    known.legalForm,
  );
  add(titles, known.title);
  add(streets, known.street);
  for (const word of commonWords(prose)) words.set(word, (words.get(word) ?? 0) | known.common);
  // Words of known companies, where they are words of nothing else.
  for (const word of organisations.flatMap(wordsIn))
    if (word.length > 2 && (words.get(word) ?? 0) === 0) words.set(word, known.organisation);
  add([...things, ...jobs, ...adjectives], known.common);
  for (const [word, mask] of words)
    if (word.length === 1 && mask & known.legalForm) words.set(word, mask & ~known.legalForm);
  return words;
}

function commonWords(prose: readonly string[]): string[] {
  const small = new Map<string, number>();
  const large = new Map<string, number>();
  for (const text of prose) {
    for (const [word] of text.matchAll(/[\p{L}\p{M}]{2,40}/gu)) {
      const lower = word.toLowerCase();
      const counts = word === lower ? small : large;
      counts.set(lower, (counts.get(lower) ?? 0) + 1);
    }
  }
  return [...small]
    .filter(
      ([word, count]) =>
        count >= fewestSightings && count / (count + (large.get(word) ?? 0)) >= smallShare,
    )
    .toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, mostCommon)
    .map(([word]) => word);
}
