/**
 * Trains the names model and writes it to public/names.bin.
 *
 *   node tests/train/names/main.ts DIR [--without SET] [--texts N] [--rows N] [--dry]
 *
 * DIR holds `ner-*.jsonl.gz` (labelled sentences) and the `class-*` and `benign-*` sets, whose
 * harmless texts teach what is no name. The rest is made up from templates and faker's names. One
 * template in fourteen and some locales are held back and only measured; `--without` holds back a
 * labelled set. The same folder gives the same model, byte for byte.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { known, loadGazetteer, packGazetteer } from '../../../src/detect/names/gazetteer.ts';
import { loadNames } from '../../../src/detect/names/model.ts';
import type { NamedSpan } from '../../../src/detect/names/named-spans.ts';
import { confidenceOf } from '../../../src/detect/names/names-finder.ts';
import { fraction, pick, seeded, shuffle } from '../random.ts';
import { readRows } from '../read.ts';
import { fitCurves } from './curves.ts';
import { encode } from './encode.ts';
import type { Sentence } from './fill.ts';
import { gazetteerWords } from './gazetteer-words.ts';
import { locales } from './locales.ts';
import { makeMaker } from './make.ts';
import { foundIn, measure } from './measure.ts';
import { packModel } from './pack-model.ts';
import { harmlessLines } from './harmless.ts';
import { readNamed } from './read-named.ts';
import { swapNames } from './swap.ts';
import { strongest, trainCrf, usedKeys } from './train-crf.ts';
import { makeValues } from './values.ts';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    without: { type: 'string' },
    texts: { type: 'string', default: '14000' },
    rows: { type: 'string', default: '110000' },
    dry: { type: 'boolean', default: false },
  },
});
const [folder] = positionals;
if (folder === undefined) throw new Error('usage: node tests/train/names/main.ts DIR');

const started = Date.now();
const say = (what: string) =>
  console.log(`${((Date.now() - started) / 1000).toFixed(0)} s: ${what}`);
const heldLocales = new Set(['en_NG', 'hr', 'lv']);
const heldTemplate = (text: string) => fraction(text) < 0.07;

const random = seeded(20260101);
const taught = makeMaker(random, {
  template: (text) => !heldTemplate(text),
  locale: (id) => !heldLocales.has(id),
});
const unseen = makeMaker(seeded(20260102), { template: heldTemplate, locale: () => true });
const abroad = makeMaker(seeded(20260103), {
  template: heldTemplate,
  locale: (id) => heldLocales.has(id),
});
const made = Array.from({ length: Number(options.texts) }, () => taught.make());

const sets = readNamed(folder);
const values = locales()
  .filter(({ id, latin }) => latin && !heldLocales.has(id))
  .map((locale) => makeValues(random, locale));
const labelled: Sentence[] = [];
const heldLabelled: Sentence[] = [];
for (const [name, sentences] of sets) {
  // re3d marks pronouns and groups of people too: measured only.
  if (name === 'ner-re3d' || name === options.without) continue;
  for (const sentence of sentences) {
    if (fraction(sentence.text) < 0.12) {
      heldLabelled.push(sentence);
      continue;
    }
    labelled.push(sentence, sentence);
    if (sentence.spans.length > 0)
      for (let i = 0; i < 2; i++) labelled.push(swapNames(sentence, random, pick(random, values)));
  }
}
const { prose, lines, heldLines } = harmlessLines(readRows(folder), random);
const words = gazetteerWords(
  locales().filter(({ id }) => !heldLocales.has(id)),
  prose,
);
const packed = packGazetteer(words);
const gazetteer = loadGazetteer(packed);
say(
  `${made.length} made, ${labelled.length} labelled, ${lines.length} harmless texts, ${words.size} words`,
);

const positive = shuffle(random, [...made, ...labelled]).map((each) =>
  encode(each, gazetteer, random),
);
say('encoded');
const rough = trainCrf(positive, usedKeys(positive, 4), random, 1);
const roughModel = loadNames(packModel(rough, packed, []));
say('a rough model to read the harmless texts with');
// Harmless texts name people and places too; a line with what may be one teaches nothing. Words that
// prose writes small and phrases of Chinese, which a rough model takes for names, teach most.
const mayBeName = (text: string, { chance, start, end, kind }: NamedSpan): boolean => {
  if (chance < 0.75) return false;
  const name = text.slice(start, end);
  if (/\p{Script=Han}/u.test(name)) return kind === 0 && chance > 0.9;
  return (name.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []).some(
    (word) => !((words.get(word) ?? 0) & known.common),
  );
};
const nameless = lines.filter(
  ({ text }) => !foundIn(text, roughModel).some((span) => mayBeName(text, span)),
);
say(`${nameless.length} of ${lines.length} harmless texts name nothing`);

const texts = [...positive, ...nameless.map((each) => encode(each, gazetteer))];
const keys = usedKeys(texts, 4);
const full = trainCrf(texts, keys, random, 3);
const kept = strongest(full, Number(options.rows));
say(`${kept.length} of ${keys.length} features kept`);
const trained = trainCrf(texts, kept, random, 3);
say('trained');

const heldMade = Array.from({ length: 3000 }, () => unseen.make());
const heldAbroad = Array.from({ length: 1500 }, () => abroad.make());
const bare = loadNames(packModel(trained, packed, []));
const judged = [...heldLabelled, ...heldMade.slice(0, 1500), ...heldAbroad.slice(0, 500)];
const curves = fitCurves(judged, bare);
const bytes = packModel(trained, packed, curves);
const model = loadNames(bytes);
say(`${bytes.length} bytes; curves ${JSON.stringify(curves)}`);

for (const least of [0.5, 0.75, 0.9]) {
  console.log(`confidence ${least} and more: precision/recall`);
  const counts = (span: Parameters<typeof confidenceOf>[0]) => confidenceOf(span, model) >= least;
  measure('templates', heldMade.slice(1500), model, counts);
  measure('locales', heldAbroad.slice(500), model, counts);
  measure('labelled', heldLabelled, model, counts);
  const held = options.without === undefined ? undefined : sets.get(options.without);
  if (held) measure(options.without ?? '', held, model, counts);
  measure('ner-re3d', sets.get('ner-re3d') ?? [], model, counts);
  for (const kind of [0, 1, 2, 3]) {
    const rows = heldLines.filter(({ text }) =>
      foundIn(text, model).some((span) => span.kind === kind && counts(span)),
    );
    console.log(
      `harmless texts with kind ${kind}: ${((1000 * rows.length) / heldLines.length).toFixed(1)} in 1000`,
    );
  }
}
if (!options.dry) writeFileSync(new URL('../../../public/names.bin', import.meta.url), bytes);
