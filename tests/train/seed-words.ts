/**
 * Makes the filter of seed words from the English word list of BIP-39, one word a line:
 * `node tests/train/seed-words.ts english.txt > src/detect/secrets/seed-words.data.ts`.
 */
import { readFileSync } from 'node:fs';
import { slotOfWord } from '../../src/detect/secrets/seed-words.ts';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const [file = ''] = process.argv.slice(2);
const sixes = new Uint8Array(Math.ceil(4096 / 6));
for (const word of readFileSync(file, 'utf8').split(/\s+/).filter(Boolean)) {
  const slot = slotOfWord(word);
  sixes[Math.floor(slot / 6)]! |= 1 << (slot % 6);
}
const bits = [...sixes].map((six) => alphabet[six]).join('');
process.stdout.write(
  `/** Six bits a character; made by \`tests/train/seed-words.ts\`. */\nexport const seedWordBits =\n  '${bits}';\n`,
);
