import { isMadeUp } from '../digits.ts';
import { bareValue } from './bare-value.ts';
import type { Found } from './found.ts';
import { best } from './found.ts';
import type { Label } from './labels.ts';
import type { Kind } from './scheme.ts';
import {
  adjoins,
  distanceOf,
  isAmount,
  isApart,
  isDate,
  isWhole,
  partsOf,
  type Part,
  type Surroundings,
} from './surroundings.ts';

/**
 * What a number is worth. A label beside it and check digits prove it; a label and a wrong check is
 * a misprint or made up; a label at some distance says less, above all one that names no country.
 */
const worth = {
  proven: 0.95,
  provenFar: 0.9,
  beside: 0.88,
  near: 0.76,
  far: 0.6,
  wrong: 0.6,
  genericBeside: 0.8,
  genericNear: 0.6,
} as const;

export function judgeIdentifier(around: Surroundings): Found | null {
  const { labels, headings } = around;
  const lookalike = labels.findLastIndex(({ meaning }) => meaning.isLookalike);
  const isOpen = lookalike < 0 && !headings.some(({ meaning }) => meaning.isLookalike);
  const after = labels.length === 0 && headings.length === 0 ? around.after() : [];
  if (labels.length > 0 || headings.length > 0 || after.length > 0) {
    const parts = partsOf(around.text, around.cluster);
    const found =
      best([
        ...headings.flatMap((label) => byScheme(label, parts, around, 'heading')),
        ...labels.slice(lookalike + 1).flatMap((label) => byScheme(label, parts, around, 'before')),
        ...after.flatMap((label) => byScheme(label, parts, around, 'after')),
      ]) ?? (lookalike < 0 ? byKind(parts, around) : null);
    if (found) return found;
  }
  return isOpen ? bareValue(around) : null;
}

type Place = 'heading' | 'before' | 'after';

/** Numbers of the schemes that a label names. */
function byScheme(
  label: Label,
  parts: readonly Part[],
  around: Surroundings,
  place: Place,
): Found[] {
  const found: Found[] = [];
  const distance = place === 'before' ? distanceOf(label, around) : place === 'heading' ? 0 : 1;
  for (const scheme of label.meaning.schemes) {
    const fitting = parts.filter(({ value }) => scheme.fits(value));
    const proven =
      scheme.check && fitting.find((one) => isApart(one, around) && scheme.check?.(one.value));
    const part = proven ?? fitting.find((one) => isWhole(one, around));
    if (
      !part ||
      (label.isDoubtful &&
        (distance > 0 || !(proven ?? (place !== 'before' || adjoins(label, around)))))
    )
      continue;
    const confidence = proven
      ? distance < 2
        ? worth.proven
        : worth.provenFar
      : scheme.check
        ? distance < 2
          ? worth.wrong
          : 0
        : isAmount(around, part) || isDate(around, part)
          ? 0
          : [worth.beside, worth.near, worth.far][distance]!;
    if (confidence === 0) continue;
    const isInvented = !proven && isMadeUp(part.value);
    found.push({
      kind: scheme.kind,
      part,
      confidence: isInvented ? Math.min(confidence, worth.wrong) : confidence,
      evidence: [
        place === 'heading'
          ? 'column heading'
          : place === 'before'
            ? 'label before it'
            : 'label after it',
        ...(proven ? ['checked'] : scheme.check ? ['check digits are wrong'] : []),
      ],
    });
  }
  return found;
}

/** Digits in a row or in groups, perhaps with a few letters: what most identifiers look like. */
const looksLikeOne = /^(?=(?:\D*\d){5})[A-Z]{0,4}\d[A-Z0-9]{4,19}$/;

const byLabel = 'label before it';

/** Two letters, or words that mean something else too, are a label only right beside a number. */
function isPlain(label: Label, around: Surroundings): boolean {
  const isShort = label.end - label.start < 3;
  return !around.isInherited && (!(isShort || label.isDoubtful) || adjoins(label, around));
}

/** Labels like `tax id`, which name a kind and no country. */
function byKind(parts: readonly Part[], around: Surroundings): Found | null {
  const found: Found[] = [];
  const consider = (label: Label, distance: number, evidence: string): void => {
    const [kind, weak] = label.meaning.kinds;
    if (kind === undefined || distance > 1) return;
    if (evidence === byLabel && !isPlain(label, around)) return;
    const part = parts.findLast(
      (one) =>
        looksLikeOne.test(one.value) &&
        isWhole(one, around) &&
        !isAmount(around, one) &&
        !isDate(around, one),
    );
    if (!part) return;
    const made = isMadeUp(part.value);
    const confidence =
      distance === 0 && !made && weak !== '~' ? worth.genericBeside : worth.genericNear;
    found.push({ kind: kind as Kind, part, confidence, evidence: [evidence] });
  };
  for (const label of around.headings) consider(label, 0, 'column heading');
  for (const label of around.labels)
    consider(
      label,
      Math.max(distanceOf(label, around), around.isInherited ? 1 : 0),
      'label before it',
    );
  return best(found);
}
