import { below, between, pick, type Random } from '../random.ts';
import type { Values } from './values.ts';
import { adjectives, capitalised, jobs, things } from './words.data.ts';

export type NameType = 'person' | 'organisation' | 'place' | 'address';

export interface NamedSpan {
  readonly start: number;
  readonly end: number;
  readonly type: NameType;
}

export interface Sentence {
  readonly text: string;
  readonly spans: readonly NamedSpan[];
  /** What it was made from, so that a split keeps alike sentences together. */
  readonly origin: string;
}

const cap = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const months =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const days = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const nationalities = capitalised.slice(
  capitalised.indexOf('English'),
  capitalised.indexOf('Catholic'),
);
const relatives =
  'wife|husband|son|daughter|brother|sister|mother|father|friend|boss|colleague|neighbour|cousin|uncle|aunt|roommate|client|girlfriend'.split(
    '|',
  );
const titles = 'Mr.|Mrs.|Ms.|Dr.|Mr|Mrs|Ms|Dr|Prof.|Miss'.split('|');

const slot = /\{([A-Za-z0-9]+)\}/g;

/** What a slot stands for that names nothing. */
function plain(name: string, random: Random, values: Values): string | null {
  const one = <T>(items: readonly T[]) => pick(random, items);
  const n = (low: number, high: number) => String(between(random, low, high));
  const two = (value: number) => String(value).padStart(2, '0');
  const digits = (form: string) => form.replaceAll('#', () => String(below(random, 10)));
  const ascii = (text: string) =>
    text
      .normalize('NFD')
      .replaceAll(/[^a-zA-Z]/g, '')
      .toLowerCase() || 'info';
  switch (name) {
    case 'phone':
      return digits(
        one([
          '+1 ### ### ####',
          '(###) ###-####',
          '###-###-####',
          '+49 ### #######',
          '0## ### ####',
          '+44 20 #### ####',
          '+33 6 ## ## ## ##',
          '##########',
          '001-###-###-####x###',
          '06-########',
        ]),
      );
    case 'email':
      return `${one([ascii(values.given()), `${ascii(values.given())}.${ascii(values.family())}`, `${ascii(values.family())}${n(1, 99)}`])}@${one(['gmail.com', 'yahoo.com', 'example.org', `${ascii(values.family())}.com`, 'web.de', 'mail.ru', 'outlook.com', `${ascii(values.city())}.net`])}`;
    case 'user':
      return one([
        ascii(values.given()) + n(1, 99),
        ascii(values.given()).slice(0, 1) + ascii(values.family()),
        `${ascii(values.given())}_${ascii(values.family())}`,
      ]);
    case 'iban':
      return digits(
        one([
          'DE## #### #### #### #### ##',
          'GB##NWBK##############',
          'FR## #### #### #### #### #### ###',
          'NL##INGB##########',
        ]),
      );
    case 'card':
      return digits(
        one([
          '4### #### #### ####',
          '5###-####-####-####',
          '4###############',
          '37## ###### #####',
        ]),
      );
    case 'ssn':
      return digits('###-##-####');
    case 'ip':
      return `${n(1, 254)}.${n(0, 255)}.${n(0, 255)}.${n(1, 254)}`;
    case 'url':
      return one([
        `https://www.${ascii(values.family())}.com`,
        `http://${ascii(values.given())}-${ascii(values.city())}.org/${ascii(values.given())}`,
        `www.${ascii(values.family())}.net`,
      ]);
    case 'id':
      return one([
        digits('#######'),
        digits('INV-20##-####'),
        digits('##-####'),
        `${String.fromCharCode(65 + below(random, 26))}${digits('########')}`,
      ]);
    case 'n':
      return n(1, 200);
    case 'year':
      return n(1920, 2030);
    case 'amount':
      return one([
        `$${n(1, 9999)}.${n(10, 99)}`,
        `€${n(1, 999)}`,
        `${n(1, 99)},${n(100, 999)} EUR`,
        `USD ${n(1, 99999)}`,
        `${n(1, 500)} million`,
      ]);
    case 'date':
      return one([
        `${n(1, 28)}/${n(1, 12)}/${n(1940, 2030)}`,
        `${n(1940, 2030)}-${two(between(random, 1, 12))}-${two(between(random, 1, 28))}`,
        `${one(months)} ${n(1, 28)}, ${n(1940, 2030)}`,
        `${n(1, 28)} ${one(months)} ${n(1940, 2030)}`,
        `${n(1, 28)}.${n(1, 12)}.${n(1940, 2030)}`,
        `${one(months).slice(0, 3)} ${n(1, 28)}`,
        'tomorrow',
        'yesterday',
        'last week',
      ]);
    case 'time':
      return one([
        `${n(1, 12)} pm`,
        `${n(0, 23)}:${two(below(random, 60))}`,
        `${n(0, 23)}:${two(below(random, 60))}:${two(below(random, 60))}`,
      ]);
    case 'month':
      return one(months);
    case 'day':
      return one(days);
    case 'nat':
      return one(nationalities);
    case 'rel':
      return one(relatives);
    case 'title':
      return one(titles);
    case 'initial':
      return `${String.fromCharCode(65 + below(random, 26))}.`;
    case 'thing':
    case 'things':
      return one(things);
    case 'Thing':
    case 'Things':
      return cap(one(things)).replaceAll(' ', '');
    case 'THING':
      return one(things).toUpperCase();
    case 'adj':
      return one(adjectives);
    case 'Adj':
      return cap(one(adjectives));
    case 'ADJ':
      return one(adjectives).toUpperCase();
    case 'job':
      return one(jobs);
    case 'Job':
      return one(jobs).replaceAll(/\b\w/g, (letter) => letter.toUpperCase());
    case 'Cap':
      return one(capitalised);
    case 'Id':
      return cap(one(adjectives));
    default:
      return null;
  }
}

function named(name: string, random: Random, values: Values): [NameType, string] | null {
  switch (name) {
    case 'person':
      return ['person', values.person()];
    case 'given':
      return ['person', values.given()];
    case 'family':
      return ['person', values.family()];
    case 'org':
      return ['organisation', values.organisation()];
    case 'place':
      return ['place', values.place()];
    case 'city':
      return ['place', values.city()];
    case 'country':
      return ['place', values.country()];
    case 'addr':
      return ['address', values.address(pick(random, [', ', ', ', ' ', '\n']))];
    case 'addrl':
      return ['address', values.address('\n')];
    default:
      return null;
  }
}

/** Fills a template; slots it does not know stay as they are. */
export function fill(template: string, random: Random, values: Values): Sentence {
  let text = '';
  let at = 0;
  const spans: NamedSpan[] = [];
  for (const match of template.matchAll(slot)) {
    const [whole, name = ''] = match;
    const entity = named(name, random, values);
    const word = entity ? entity[1] : plain(name, random, values);
    if (word === null) continue;
    text += template.slice(at, match.index);
    at = match.index + whole.length;
    if (entity) spans.push({ start: text.length, end: text.length + word.length, type: entity[0] });
    text += word;
  }
  return { text: text + template.slice(at), spans, origin: template };
}
