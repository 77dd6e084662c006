/** Letters of other scripts that are drawn like Latin ones. */
const pairs =
  'аaеeоoрpсcуyхxіiјjѕsһhԁdԛqԝwӏlАAВBЕEКKМMНHОOРPСCТTХXУYІIЈJЅSҮYԌGԜWΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXοoνvαaρpιiκkυu';
const latin = new Map(
  Array.from({ length: pairs.length / 2 }, (_, i) => [pairs[2 * i], pairs[2 * i + 1]]),
);

const foreign = /[\u0370-\u052f]/;
/** A word in which Latin letters or digits touch Greek or Cyrillic ones. */
const mixed =
  /(?<![\w\u0370-\u052f])(?=[\u0370-\u052f]{0,63}\w)\w{0,63}[\u0370-\u052f][\w\u0370-\u052f]{0,255}/g;

/**
 * Writes look-alikes in Latin where a word mixes scripts and every foreign letter of it is one:
 * words of Greek or Russian stay as they are. The length never changes.
 */
export function foldHomoglyphs(text: string): string {
  if (!foreign.test(text)) return text;
  return text.replace(mixed, (word) => {
    let plain = '';
    for (const char of word) {
      const twin = foreign.test(char) ? latin.get(char) : char;
      if (twin === undefined) return word;
      plain += twin;
    }
    return plain;
  });
}
