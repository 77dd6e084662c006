/**
 * For each pair of letters how much likelier it is in words and names of code than at random: the
 * base-2 logarithm, rounded, plus 4, one digit a pair, rows by the first letter. Made by
 * `tests/train/letter-pairs.ts` over distinct words of names in code and of prose.
 */
const pairs =
  '045502313235560406563220335221602063261251045350003050306006534400600425400024' +
  '611270006012146204314110323245233142444613166422032350006500700401600434500021' +
  '510172335004355205425000106110700050042451053530103043545340003546521455140014' +
  '610470005000345100444110005031602050060260044641203061237120600533510034420030' +
  '641170106004305600214000105045635160222341015632103213440130222557240654445003' +
  '601161035005016406344000100100000120002001020070100061337230602343510345422033' +
  '505262136032214510565200336020700360122250054440104144435330443546240655011122' +
  '700270306002136003013000407102600360000552044120005251505002600140371137100021' +
  '5352534152445556024421400162237020602335530022513053';

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
