/** Letters of other scripts that are drawn like Latin ones. */
const pairs =
  'аaеeоoрpсcуyхxіiјjѕsһhԁdԛqԝwӏlАAВBЕEКKМMНHОOРPСCТTХXУYІIЈJЅSҮYԌGԜWΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXοoνvαaρpιiκkυuՕOօoսuոnհhᎪAᏴBᏟCᎠDᎬEᏀGᎻHᎫJᏦKᏞLᎷMᏢPᏚSᎢTᏙVᏔWᏃZ';
/** The same where they stand among digits. */
const digitPairs = 'О0о0Ο0ο0Օ0օ0З3з3І1ӏ1Ι1б6';
const latin = twins(pairs);
const digits = twins(digitPairs);

function twins(list: string): Map<string, string> {
  return new Map(
    Array.from({ length: list.length / 2 }, (_, i) => [list[2 * i]!, list[2 * i + 1]!]),
  );
}

const isForeign = (code: number): boolean =>
  (code >= 0x370 && code < 0x590) || (code >= 0x13a0 && code < 0x1400);
const foreignRun = /[\u0370-\u058f\u13a0-\u13ff]+/g;
const isAscii = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 48 && code <= 57) ||
  (code >= 65 && code <= 90) ||
  code === 95;
/** A longer word is none. */
const longestWord = 256;

/**
 * Writes look-alikes in Latin where a word mixes scripts and every foreign letter of it is one:
 * words of Greek or Russian stay as they are. The length never changes.
 */
export function foldHomoglyphs(text: string): string {
  let folded = '';
  let done = 0;
  foreignRun.lastIndex = 0;
  for (let run = foreignRun.exec(text); run; run = foreignRun.exec(text)) {
    let start = run.index;
    let end = foreignRun.lastIndex;
    if (!isAscii(text.charCodeAt(start - 1)) && !isAscii(text.charCodeAt(end))) continue;
    const least = Math.max(done, start - longestWord);
    const most = Math.min(text.length, end + longestWord);
    while (start > least && isOfWord(text.charCodeAt(start - 1))) start--;
    while (end < most && isOfWord(text.charCodeAt(end))) end++;
    folded += text.slice(done, start) + plainWord(text.slice(start, end));
    done = end;
    foreignRun.lastIndex = end;
  }
  return done === 0 ? text : folded + text.slice(done);
}

function isOfWord(code: number): boolean {
  return isAscii(code) || isForeign(code);
}

function plainWord(word: string): string {
  const own = word.replace(foreignRun, '');
  const known = /^\d+$/.test(own) ? digits : latin;
  let plain = '';
  for (const char of word) {
    const twin = isForeign(char.charCodeAt(0)) ? known.get(char) : char;
    if (twin === undefined) return word;
    plain += twin;
  }
  return plain;
}
