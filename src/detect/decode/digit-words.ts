import type { Decoder, Encoded, Piece } from './piece.ts';

/** Fewer digits are a count, more are somebody counting. */
const fewest = 6;
const most = 40;

/** Digits in nine languages, zero first; what several have in common stands once. */
const digits: readonly (readonly string[])[] = [
  ['zero', 'null', 'cero', 'nul', 'zéro', 'oh', 'noll'],
  ['one', 'eins', 'un', 'une', 'uno', 'um', 'uma', 'een', 'één', 'jeden', 'ein', 'ett', 'en'],
  ['two', 'zwei', 'zwo', 'deux', 'dos', 'due', 'dois', 'duas', 'twee', 'dwa', 'två', 'to'],
  ['three', 'drei', 'trois', 'tres', 'tre', 'três', 'drie', 'trzy'],
  ['four', 'vier', 'quatre', 'cuatro', 'quattro', 'quatro', 'cztery', 'fyra', 'fire'],
  ['five', 'fünf', 'fuenf', 'cinq', 'cinco', 'cinque', 'vijf', 'pięć', 'fem'],
  ['six', 'sechs', 'seis', 'sei', 'zes', 'sześć', 'sex', 'seks'],
  ['seven', 'sieben', 'sept', 'siete', 'sette', 'sete', 'zeven', 'siedem', 'sju', 'syv'],
  ['eight', 'acht', 'huit', 'ocho', 'otto', 'oito', 'osiem', 'åtta', 'otte'],
  ['nine', 'neun', 'neuf', 'nueve', 'nove', 'negen', 'dziewięć', 'nio', 'ni', 'niner'],
];
const meanings = new Map<string, string>([
  ...digits.flatMap((words, digit) => words.map((word) => [word, String(digit)] as const)),
  ...['plus', 'più', 'mais', 'más'].map((word) => [word, '+'] as const),
  ...[
    'dash',
    'hyphen',
    'minus',
    'bindestrich',
    'tiret',
    'guion',
    'trattino',
    'hífen',
    'streepje',
  ].map((word) => [word, '-'] as const),
]);
const times = new Map<string, number>([
  ...['double', 'doppel', 'doppio', 'doble', 'duplo', 'dubbel'].map((word) => [word, 2] as const),
  ...['triple', 'dreifach', 'triplo', 'drievoudig'].map((word) => [word, 3] as const),
]);

/** Words that are next to never anything but digits: where to look. */
export const tellingWords: readonly string[] = [...meanings]
  .filter(([word, meaning]) => word.length > 3 && /[2-9]/.test(meaning))
  .map(([word]) => word);

const wordAt = /(?<word>\p{L}{2,12})(?<gap>[ \t,.;/–-]{0,3}(?:\r?\n[ \t]{0,4})?)/uy;
const gapBefore = /(?<word>\p{L}{2,12})[ \t,.;/–-]{0,3}(?:\r?\n[ \t]{0,4})?$/u;

/** Six and more digits in a row that are spelled out: `four one double five`, `null eins`. */
export const digitWords: Decoder = {
  name: 'digits in words',
  find(reading) {
    const pieces: Piece[] = [];
    let done = 0;
    for (const at of clusters(reading)) {
      if (at < done) continue;
      const { found, end, count } = follow(reading.lower, firstOf(reading.lower, at, done));
      if (count >= fewest && count <= most) pieces.push(...found);
      done = Math.max(done, end);
    }
    return pieces;
  },
};

/** Places where three telling words stand close together. */
function clusters({ lower, hits }: Encoded): number[] {
  if (lower.length < fewest * 3) return [];
  const places = tellingWords.flatMap((word) => hits(word)).toSorted((a, b) => a - b);
  return places.filter((at, i) => (places[i + 2] ?? Infinity) - at <= 60);
}

/** The first word of the row in which a word stands. */
function firstOf(lower: string, at: number, least: number): number {
  for (let start = at; ;) {
    const from = Math.max(least, start - 24);
    const before = gapBefore.exec(lower.slice(from, start));
    const word = before?.groups?.['word'] ?? '';
    if (!before || !(meanings.has(word) || times.has(word))) return start;
    start = from + before.index;
  }
}

function follow(lower: string, from: number) {
  const found: Piece[] = [];
  let count = 0;
  let repeat = 1;
  let start = from;
  let at = from;
  for (;;) {
    wordAt.lastIndex = at;
    const { word = '', gap = '' } = wordAt.exec(lower)?.groups ?? {};
    const meaning = meanings.get(word);
    const more = times.get(word);
    if (meaning === undefined && more === undefined) break;
    const end = at + word.length;
    if (meaning !== undefined) {
      found.push({ start, end, plain: meaning.repeat(repeat) });
      if (/\d/.test(meaning)) count += repeat;
      repeat = 1;
      start = end + gap.length;
      if (gap !== '') found.push({ start: end, end: start, plain: '' });
    } else repeat = more ?? 1;
    at = end + gap.length;
    if (gap === '') break;
  }
  // What stands after the last digit is not part of it.
  if (found.at(-1)?.plain === '') found.pop();
  return { found, end: Math.max(at, from + 1), count };
}
