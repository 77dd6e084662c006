import { featureCount, featuresOf, read } from '../../../src/detect/names/features.ts';
import type { Gazetteer } from '../../../src/detect/names/gazetteer.ts';
import { readTables } from '../../../src/detect/tables.ts';
import { below, type Random } from '../random.ts';
import type { NameType, Sentence } from './fill.ts';

/** A text as the trainer reads it: keys of features, {@link featureCount} a token, and tags. */
export interface Encoded {
  readonly keys: Uint32Array;
  readonly tags: Uint8Array;
}

const first: Readonly<Record<NameType, number>> = {
  person: 1,
  organisation: 3,
  place: 5,
  address: 7,
};

/** How often a word of a name is made one that nobody has met, and one that no list knows. */
const unmet = 0.2;
const unlisted = 0.3;

/** @param random hides words from the model, so that it learns to do without them; absent: none. */
export function encode({ text, spans }: Sentence, gazetteer: Gazetteer, random?: Random): Encoded {
  const lower =
    text.toLowerCase().length === text.length
      ? text.toLowerCase()
      : text.replaceAll('İ', 'i').toLowerCase();
  const reading = read(
    { text, lower, tables: readTables(text), from: 0, to: text.length },
    gazetteer,
  );
  const { count, starts, ends, words, masks, prefixes, suffixes } = reading;
  const tags = new Uint8Array(count);
  let span = 0;
  for (let i = 0; i < count; i++) {
    while (span < spans.length && spans[span]!.end <= starts[i]!) span++;
    const here = spans[span];
    if (!here || ends[i]! <= here.start) continue;
    const begins = i === 0 || ends[i - 1]! <= here.start;
    tags[i] = first[here.type] + (begins || here.type === 'address' ? 0 : 1);
    if (!random || !/\p{L}/u.test(text.slice(starts[i], ends[i]))) continue;
    if (random() < unlisted) masks[i] = masks[i]! & 56;
    if (random() < unmet) {
      words[i] = below(random, 0x7fffffff);
      prefixes[i] = below(random, 0x7fffffff);
      suffixes[i * 3 + 2] = below(random, 0x7fffffff);
    }
  }
  const keys = new Uint32Array(count * featureCount);
  for (let i = 0; i < count; i++) featuresOf(reading, i, keys, i * featureCount);
  return { keys, tags };
}
