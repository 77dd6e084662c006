import { foldHomoglyphs } from './homoglyphs.ts';
import { createOffsetMap, type OffsetMap } from './offset-map.ts';
import * as forms from './plain-forms.ts';

/** A text as detectors read it, and the way back to the original. Offsets are UTF-16 code units. */
export interface Normalised extends OffsetMap {
  readonly original: string;
  readonly text: string;
}

/**
 * Takes out what is not seen and writes plainly what only looks different: zero-width and soft
 * hyphens, marks that only disfigure, full-width and styled letters, other digits, look-alikes from
 * other scripts. A text without such characters comes back as it is, with no map.
 */
export function normalize(original: string): Normalised {
  forms.anyKind.lastIndex = 0;
  let isForeign = false;
  while (forms.anyKind.test(original)) {
    const first = forms.anyKind.lastIndex - 1;
    if (forms.kindAt(original, first) !== forms.foreign) return rewritten(original, first);
    isForeign = true;
    // Letters of a foreign script come in thousands.
    let next = first + 1;
    while (forms.kindAt(original, next) === forms.foreign) next++;
    forms.anyKind.lastIndex = next;
  }
  return unmapped(original, isForeign ? foldHomoglyphs(original) : original);
}

/** @param first where the first character stands that is something else to a reader */
function rewritten(original: string, first: number): Normalised {
  const parts = [original.slice(0, first)];
  let length = first;
  const add = (part: string): void => {
    parts.push(part);
    length += part.length;
  };
  // Where a piece of another length begins or ends, in both texts.
  const here: number[] = [];
  const there: number[] = [];
  let kept = first;
  let at = first;
  const keep = (): void => {
    if (at > kept) add(original.slice(kept, at));
  };
  while (at < original.length) {
    let kind = forms.kindAt(original, at);
    if (kind === 0 || kind === forms.foreign) {
      at = nextKind(original, at + 1);
      continue;
    }
    let char = original[at]!;
    if (kind === forms.half) {
      char = String.fromCodePoint(original.codePointAt(at) ?? 0);
      kind = char.length === 2 ? forms.astralKind(char) : 0;
      if (kind === 0) {
        at += char.length;
        continue;
      }
    }
    keep();
    const end = at + char.length;
    if (kind === forms.mark) {
      const last = parts.at(-1) ?? '';
      const letter = last.slice(-1);
      const one = forms.withMark(letter, char);
      if (one !== letter) parts[parts.length - 1] = last.slice(0, -1) + one;
      if (here.at(-1) === length && there.at(-1) === at) there[there.length - 1] = end;
      else {
        const base = one === letter ? 0 : 1;
        here.push(length - base, length);
        there.push(at - base, end);
      }
    } else {
      const plain = forms.plainForm(char, kind);
      // Many that are not seen in a row are one.
      if (plain === '' && here.at(-1) === length && there.at(-1) === at)
        there[there.length - 1] = end;
      else if (plain.length !== char.length) {
        here.push(length, length + plain.length);
        there.push(at, end);
      }
      if (plain !== '') add(plain);
    }
    at = end;
    kept = at;
  }
  keep();
  const text = foldHomoglyphs(parts.join(''));
  return here.length === 0
    ? unmapped(original, text)
    : { original, text, ...createOffsetMap(here, there) };
}

/** The next code unit that has a kind. What is near is looked at here, the rest is searched. */
function nextKind(text: string, from: number): number {
  const near = Math.min(text.length, from + 8);
  for (let at = from; at < near; at++) if (forms.kindAt(text, at) !== 0) return at;
  forms.anyKind.lastIndex = near;
  return forms.anyKind.test(text) ? forms.anyKind.lastIndex - 1 : text.length;
}

function unmapped(original: string, text: string): Normalised {
  const same = (offset: number): number => offset;
  return { original, text, toOriginal: same, toOriginalEnd: same };
}
