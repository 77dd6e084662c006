import { below, pick, type Random } from '../random.ts';
import { fill, type Sentence } from './fill.ts';
import { type Locale, locales } from './locales.ts';
import { templates } from './templates.ts';
import { makeValues, type Values } from './values.ts';

export interface Maker {
  /** A made-up text with the spans of what it names. */
  make(): Sentence;
}

export interface MakerOptions {
  /** Which templates and which locales may be used. */
  readonly template: (text: string) => boolean;
  readonly locale: (id: string) => boolean;
}

/** How often English stands against all other languages together. */
const englishShare = 0.6;

/** Languages beside English that there are templates in; their order is part of what a seed gives. */
const languages =
  'de fr es it pt nl pl sv da nb fi tr cs hu ro hr id vi ja zh ko ar fa he ru uk el'.split(' ');

/** Languages whose templates make three fifths of what is not English. */
const rich = new Set(['de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'ja', 'zh']);

export function makeMaker(random: Random, { template, locale }: MakerOptions): Maker {
  const all = locales().filter(({ id }) => locale(id));
  const valuesOf = new Map<Locale, Values>(all.map((one) => [one, makeValues(random, one)]));
  const latin = all.filter((one) => one.latin);
  const speakEnglish = all.filter((one) => one.language === 'en');
  const own = (name: string) => (templates[name] ?? []).filter(template);
  const sentences = own('en');
  const negatives = own('nothing');
  const others = languages.flatMap((language) => {
    const spoken = all.filter((one) => one.language === language);
    const usable = own(language);
    return spoken.length === 0 || usable.length === 0 ? [] : [{ spoken, texts: usable }];
  });
  const common = own('anywhere');
  const usual = others.filter(({ spoken }) => rich.has(spoken[0]!.language));
  const many = usual.length > 0 ? usual : others;

  const once = (): Sentence => {
    if (others.length === 0 || random() < englishShare) {
      const roll = random();
      const home =
        roll < 0.35 && speakEnglish.length > 0
          ? pick(random, speakEnglish)
          : roll < 0.97
            ? pick(random, latin)
            : pick(random, all);
      const text = random() < 0.22 ? pick(random, negatives) : pick(random, sentences);
      return fill(text, random, valuesOf.get(home)!);
    }
    if (random() < 0.15)
      return fill(pick(random, common), random, valuesOf.get(pick(random, all))!);
    // Languages with more templates come more often.
    const { spoken, texts } = pick(random, random() < 0.6 ? many : others);
    const home = random() < 0.85 || !spoken[0]!.latin ? pick(random, spoken) : pick(random, latin);
    return fill(pick(random, texts), random, valuesOf.get(home)!);
  };

  return {
    make() {
      let sentence = once();
      // Texts are more than one sentence, and what stands before says little about what follows.
      for (let more = random() < 0.35 ? 1 + below(random, 3) : 0; more > 0; more--)
        sentence = join(sentence, once(), random() < 0.6 ? ' ' : '\n');
      const roll = random();
      if (roll < 0.09)
        return { ...sentence, text: sameLength(sentence.text, sentence.text.toLowerCase()) };
      if (roll < 0.12)
        return { ...sentence, text: sameLength(sentence.text, sentence.text.toUpperCase()) };
      return sentence;
    },
  };
}

const sameLength = (text: string, changed: string) =>
  changed.length === text.length ? changed : text;

function join(a: Sentence, b: Sentence, gap: string): Sentence {
  const offset = a.text.length + gap.length;
  return {
    text: a.text + gap + b.text,
    spans: [
      ...a.spans,
      ...b.spans.map((span) => ({ ...span, start: span.start + offset, end: span.end + offset })),
    ],
    origin: a.origin,
  };
}
