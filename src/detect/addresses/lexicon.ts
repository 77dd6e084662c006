import { countryNames } from './countries.data.ts';
import { addressWords, postBoxes, streetEndings } from './words.data.ts';

type Role = keyof typeof addressWords;

/** A bit for every role a word can have in an address. */
export const roles = Object.fromEntries(
  Object.keys(addressWords).map((role, at) => [role, 1 << at]),
) as Readonly<Record<Role, number>>;

const words = new Map<string, number>();
for (const [role, list] of Object.entries(addressWords))
  for (const word of list.match(/\S+/g) ?? [])
    words.set(word, (words.get(word) ?? 0) | roles[role as Role]);

/** What a word can be in an address, as bits of `roles`; 0 for a word like any other. */
export function rolesOf(lower: string): number {
  return words.get(lower) ?? 0;
}

export const countries = new Set(countryNames.toLowerCase().split('|'));
/** A look at the first word says that most words begin no country. */
export const countryStarts = new Set([...countries].map((name) => name.split(' ', 1)[0]!));

const sure = new Set(streetEndings.sure.split(/\s+/));
const unsure = new Set(streetEndings.unsure.split(/\s+/));

/** Gartenstraße, Drottninggatan: a street's name and kind in one word. */
export const hasSureEnding = (word: string): boolean => endsIn(word, sure);
export const hasUnsureEnding = (word: string): boolean => endsIn(word, unsure);

function endsIn(word: string, endings: ReadonlySet<string>): boolean {
  for (let length = 3; length <= 9 && length + 2 <= word.length; length++)
    if (endings.has(word.slice(-length))) return true;
  return false;
}

export const postBoxForm = new RegExp(String.raw`(?:${postBoxes})[ .:№#]{0,3}(?=\d)`, 'iuy');
