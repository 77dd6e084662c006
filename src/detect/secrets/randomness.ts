/**
 * For each pair of letters how much likelier it is in words and names of code than at random: the
 * base-2 logarithm, rounded, plus 4, one digit a pair, rows by the first letter. Made by
 * `tests/train/letter-pairs.ts` over the
 * distinct words of identifiers and of prose in 30 languages.
 */
const pairs =
  '345422323135460406563311326333621062162252054251003061326106504411610435400021' +
  '632372216103225214424210214245333231254623166423232152326510600522621534412130' +
  '512272345014245315435110216111610261233362143541203043545340213546530455230113' +
  '522251114243347333535242225221611251343463345442213161236120612533621234421040' +
  '641261106123446512424111205145536151333463225633102122331232333556743544433222' +
  '502162145125336416444110202222222333344574344361222162336231603343620344421031' +
  '515262145033335412565120226131711460132252054440203144434331413556440655110122' +
  '611171316123336213212110106122612462343563245211213132435323532444662336321431' +
  '6344523342354565135432312262227132623434632023413143';

/** A change from a letter to a digit or back, and a capital amid a word: rare in names. */
const toDigit = 1;
const fromDigit = 1.5;
const capital = 0.5;

/**
 * How unlike words a text is, in bits a unit: about 1 for random letters and digits, 0.6 for hex,
 * below 0 for names, paths and sentences. {@link isRandom} draws the line.
 */
export function randomness(text: string): number {
  let bits = 0;
  let before = 0;
  let beforeSort = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // 1: small letter, 2: capital, 3: digit, 0: anything else.
    const sort =
      code >= 97 && code <= 122
        ? 1
        : code >= 65 && code <= 90
          ? 2
          : code >= 48 && code <= 57
            ? 3
            : 0;
    const letter = (code | 32) - 97;
    if (sort === 3) {
      if (beforeSort === 1 || beforeSort === 2) bits += toDigit;
    } else if (sort !== 0) {
      if (beforeSort === 3) bits += fromDigit;
      else if (beforeSort === 1 && sort === 2) bits += capital;
      else if (beforeSort !== 0) bits -= pairs.charCodeAt(before * 26 + letter) - 52;
    }
    before = letter;
    beforeSort = sort;
  }
  return bits / Math.max(1, text.length);
}

/** Of 20 random units 19 in 20 lie above, of names of code fewer than one in ten. */
const line = 0.35;

/** Whether a text of 12 units or more looks drawn at random rather than written. */
export function isRandom(text: string): boolean {
  return randomness(text) > line;
}
