import { below, between, pick, type Random } from '../random.ts';
import type { Locale } from './locales.ts';
import { countries, worldPlaces } from './places.ts';
import {
  brandEnds,
  brandParts,
  legalForms,
  organisations,
  trades,
  tradesBy,
} from './words.data.ts';

/** Makes people, organisations, places and addresses of one locale. */
export interface Values {
  person(): string;
  given(): string;
  family(): string;
  place(): string;
  city(): string;
  country(): string;
  organisation(): string;
  /** Several lines when `lines` is a line break, else parts between `lines`. */
  address(lines: string): string;
}

const cap = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const chance = (random: Random, share: number) => random() < share;

const particles: Readonly<Record<string, readonly string[]>> = {
  de: ['von', 'von der', 'zu', 'van'],
  nl: ['van', 'de', 'van der', 'van den', 'ter', 'ten'],
  fr: ['de', 'du', 'de la', 'le'],
  es: ['de', 'de la', 'del', 'de los'],
  it: ['di', 'de', 'della', 'dal'],
  pt: ['da', 'de', 'dos', 'do', 'das'],
  ar: ['bin', 'al', 'ibn', 'bint'],
  en: ['van', 'de', 'St.', 'bin', 'al', 'Mc'],
};
const suffixes = ['Jr.', 'Sr.', 'II', 'III', 'PhD', 'MD', 'Jr', 'M.D.', 'Esq.'];

export function makeValues(random: Random, locale: Locale): Values {
  const one = <T>(items: readonly T[]) => pick(random, items);
  const given = () => one(locale.given);
  const family = () => one(locale.family);
  const abroad = worldPlacesOnce();
  const lands = countriesOnce(locale.language);
  const english = countriesOnce('en');

  const surname = (): string => {
    const particle = particles[locale.language];
    if (particle && chance(random, 0.07)) return `${one(particle)} ${family()}`;
    if (locale.latin && chance(random, 0.05)) return `${family()}-${family()}`;
    if (locale.latin && chance(random, 0.02)) return `O'${family()}`;
    if (/^(es|pt)/.test(locale.id) && chance(random, 0.35)) return `${family()} ${family()}`;
    return family();
  };
  const forename = (): string => {
    if (!locale.latin) return given();
    if (chance(random, 0.06)) return `${given()}-${given()}`;
    if (chance(random, 0.06)) return `${given()} ${given()}`;
    return chance(random, 0.07) ? `${given().charAt(0)}.` : given();
  };
  const person = (): string => {
    if (locale.glued) return family() + given();
    if (locale.familyFirst && chance(random, 0.8))
      return locale.id === 'ja' && chance(random, 0.7)
        ? family() + given()
        : `${family()} ${given()}`;
    if (!locale.latin) return chance(random, 0.12) ? family() : `${given()} ${family()}`;
    const form = random();
    if (form < 0.62) return `${forename()} ${surname()}`;
    if (form < 0.74) return `${forename()} ${given().charAt(0)}. ${surname()}`;
    if (form < 0.8) return `${surname()}, ${forename()}`;
    if (form < 0.85)
      return `${given().charAt(0)}.${chance(random, 0.4) ? ` ${given().charAt(0)}.` : ''} ${surname()}`;
    if (form < 0.88) return `${forename()} ${surname()} ${one(suffixes)}`;
    if (form < 0.91) return `${given().toUpperCase()} ${family().toUpperCase()}`;
    if (form < 0.93) return `${given()} ${family()}`.toLowerCase();
    if (form < 0.95) return `${surname().toUpperCase()} ${given()}`;
    if (form < 0.97) return `${surname()} ${given()}`;
    return `${given()} ${family()} ${family()}`;
  };
  const city = (): string => {
    if (locale.cities.length > 0 && chance(random, 0.55)) return one(locale.cities);
    if (!locale.latin)
      return locale.states.length > 0
        ? one(locale.states)
        : one(locale.cities.length > 0 ? locale.cities : lands);
    if (chance(random, 0.12))
      return `${one(['North', 'South', 'East', 'West', 'New', 'Lake', 'Port', 'Fort', 'San', 'Santa', 'Saint', 'St.', 'Bad', 'Mount'])} ${one([given(), family()])}`;
    if (chance(random, 0.1))
      return cap(
        one([given(), family()]).toLowerCase() +
          one([
            'ville',
            'town',
            'burg',
            'burgh',
            'ton',
            'berg',
            'stadt',
            'heim',
            'dorf',
            'hausen',
            'ham',
            'field',
            'ford',
            'port',
            'land',
            'side',
            'chester',
            'wood',
            'by',
            'haven',
          ]),
      );
    return one(abroad);
  };
  const country = (): string => one(chance(random, locale.latin ? 0.5 : 0) ? english : lands);
  const place = (): string => {
    const form = random();
    if (form < 0.5) return city();
    if (form < 0.72) return country();
    if (form < 0.85 && locale.states.length > 0) return one(locale.states);
    return locale.latin ? one(abroad) : country();
  };
  const brand = (): string => {
    const form = random();
    if (form < 0.35) return one(brandParts) + one(brandEnds);
    if (form < 0.55) return one(brandParts) + one(brandParts);
    if (form < 0.85) return `${one(brandParts)} ${one(brandParts)}`;
    return `${one(brandParts)}${one(brandParts).toLowerCase()}`;
  };
  const acronym = (): string =>
    Array.from({ length: between(random, 2, 4) }, () =>
      String.fromCharCode(65 + below(random, 26)),
    ).join('');
  const trade = (): string =>
    one(chance(random, 0.75) ? (tradesBy[locale.language] ?? trades) : trades);
  const legalForm = (): string =>
    one(locale.forms.length > 0 && chance(random, 0.6) ? locale.forms : legalForms);
  const organisation = (): string => {
    const form = random();
    if (!locale.latin) {
      if (locale.forms.length === 0) return `${family()} ${one(trades)}`;
      const form2 = one(locale.forms);
      const gap = locale.glued || locale.id === 'ja' ? '' : ' ';
      return chance(random, 0.5)
        ? `${family()}${gap}${form2}`
        : `${form2}${gap}${city()}${given()}`;
    }
    if (form < 0.24) return one(organisations);
    if (form < 0.36) return `${family()} ${legalForm()}`;
    if (form < 0.42) return `${family()} & ${family()}`;
    if (form < 0.48)
      return `${family()}, ${family()} ${one(['and', '&', 'und', 'et', 'y', 'e'])} ${family()}`;
    if (form < 0.52)
      return `${family()} - ${family()}`.replaceAll(' ', chance(random, 0.6) ? '' : ' ');
    if (form < 0.62)
      return `${one([family(), brand()])} ${trade()}${chance(random, 0.35) ? ` ${legalForm()}` : ''}`;
    if (form < 0.7) return `${city()} ${trade()}`;
    if (form < 0.75)
      return `${one(['University of', 'Bank of', 'City of', 'Ministry of Health of', 'Embassy of', 'Port of', 'Universität', 'Université de', 'Universidad de', 'Università di', 'Universiteit'])} ${city()}`;
    if (form < 0.79) return `${trade()} ${one([family(), city(), brand()])}`;
    if (form < 0.82) return `${family()} ${one(['Group', 'Inc', 'LLC', 'and Sons', 'PLC', 'Ltd'])}`;
    if (form < 0.86) return acronym();
    if (form < 0.95) return `${brand()} ${legalForm()}`;
    return brand();
  };
  const street = (): string => {
    const number =
      String(between(random, 1, chance(random, 0.3) ? 9999 : 180)) +
      (chance(random, 0.1) ? one(['a', 'b', 'A', 'B', '/2', '-3']) : '');
    const named = locale.streets.length > 0 && chance(random, 0.7) ? one(locale.streets) : '';
    if (/^(en|af|zu|yo|ur|he|th|id)/.test(locale.id)) {
      const words =
        locale.streetWords.length > 0
          ? locale.streetWords
          : ['Street', 'Road', 'Avenue', 'Lane', 'Drive', 'St', 'Rd', 'Ave', 'Blvd'];
      return `${number} ${named === '' ? `${one([given(), family()])} ${one(words)}` : named}`;
    }
    const words = locale.streetWords;
    if (locale.id.startsWith('fr'))
      return `${number}${one(['', ','])} ${named === '' ? `${words.length > 0 ? one(words) : 'Rue'} ${one(['', 'de ', 'du ', 'des '])}${one([given(), family()])}` : named}`;
    const road =
      named !== ''
        ? named
        : words.length === 0
          ? `${family()} ${one(['Street', 'Road'])}`
          : /^(es|pt|it|ro|pl|ru|uk|ar|ca)/.test(locale.id)
            ? `${one(words)} ${one([given(), family()])}`
            : locale.latin
              ? `${one([given(), family()])}${one(words)}`
              : `${family()}${one(words)}`;
    return `${road}${one([' ', ' ', ', '])}${number}`;
  };
  const digits = (form: string) =>
    form.replaceAll(/[#?!0-9]/g, (sign) =>
      sign === '?' ? String.fromCharCode(65 + below(random, 26)) : String(below(random, 10)),
    );
  const address = (lines: string): string => {
    const post = digits(
      locale.postcodes.length > 0
        ? one(locale.postcodes).replaceAll(/[^#?\- A-Z0-9]/g, '')
        : '#####',
    );
    const unit = chance(random, 0.2)
      ? `${one(['Apt.', 'Suite', 'Apt', 'Unit', 'Flat', '#', 'Floor'])} ${below(random, 900)}`
      : '';
    const home = street() + (unit === '' ? '' : one([' ', ', ', lines]) + unit);
    if (/^(en)/.test(locale.id)) {
      const state =
        locale.states.length > 0 && chance(random, 0.8)
          ? one([one(locale.states), acronym().slice(0, 2)])
          : '';
      const end = `${city()}${state === '' ? '' : one([', ', ' ', lines]) + state}${one([' ', ', ', ' ', lines])}${post}`;
      return `${home}${lines}${end}${chance(random, 0.25) ? lines + country() : ''}`;
    }
    const town = chance(random, 0.75) ? `${post} ${city()}` : `${city()} ${post}`;
    return `${home}${lines}${town}${chance(random, 0.3) ? lines + country() : ''}`;
  };
  return { person, given, family, place, city, country, organisation, address };
}

let world: readonly string[] | undefined;
const worldPlacesOnce = () => (world ??= worldPlaces());
const lands = new Map<string, string[]>();
function countriesOnce(language: string): string[] {
  const found = lands.get(language) ?? countries(language);
  lands.set(language, found);
  return found;
}
