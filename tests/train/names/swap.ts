import type { Random } from '../random.ts';
import type { NamedSpan, Sentence } from './fill.ts';
import type { Values } from './values.ts';

/** A sentence with some of its names exchanged for made-up ones; handles stay. */
export function swapNames(
  { text, spans, origin }: Sentence,
  random: Random,
  values: Values,
): Sentence {
  let swapped = '';
  let at = 0;
  const moved: NamedSpan[] = [];
  for (const { start, end, type } of spans) {
    if (start < at) continue;
    swapped += text.slice(at, start);
    const old = text.slice(start, end);
    const keep = random() < 0.35 || old.startsWith('@');
    const word = keep
      ? old
      : type === 'place'
        ? values.place()
        : type === 'organisation'
          ? values.organisation()
          : old.includes(' ')
            ? values.person()
            : random() < 0.5
              ? values.family()
              : values.given();
    moved.push({ start: swapped.length, end: swapped.length + word.length, type });
    swapped += word;
    at = end;
  }
  return { text: swapped + text.slice(at), spans: moved, origin };
}
