import type { NumberStretch } from '../candidates.ts';
import type { Pick } from '../detector.ts';

const han = String.raw`[\u4e00-\u9fff々〇ヶケノ]`;
/** Province, city, district, street and what stands in it, from the large to the small. */
const area = String.raw`(?:${han}{1,7}?(?:特别行政区|自治区|省|市|区|區|县|縣|镇|鎮|乡|鄉|村|里|开发区|新区|街道|大道|大街|胡同|路|街|道|巷|弄|段|都|府|県|郡|町|丁目|条)|台北|北京|上海|香港)`;
const number = String.raw`(?:\d{1,5}|[一二三四五六七八九十百]{1,5})`;
const small = String.raw`(?: ?(?:附|之|地下)?${number}(?:[-之]\d{1,4}){0,3} ?(?:号|號|弄|巷|段|丁目|番地|番|楼|樓|室|栋|幢|座|单元|單元|层|層|階|F|条|线)?)`;
const chinese = new RegExp(
  String.raw`(?:〒? ?\d{3}-\d{4}[ \n、,，]{0,3}|\d{6} ?)?(?:${area}[ ,，、\n]{0,3}){2,8}(?:(?<=[路街道巷弄段町条][ ,，、\n]{0,3})${small}|[\p{Script=Katakana}\p{Script=Hiragana}${han.slice(1, -1)}]{0,12}?(?:${number}(?:[-之]\d{1,4}){0,3} ?(?:号|號|弄|巷|丁目|番地|番|楼|樓|室|栋|幢|座|单元|單元)|(?<=[都府県].{2,40})\d{1,4}-\d{1,4}))(?:[-,，、 ]{0,2}${small}){0,6}`,
  'u',
);
const oneStreet = new RegExp(
  String.raw`\d{1,2}丁目\d{1,3}(?:番地?|-)(?:\d{1,4}号?)?|${han}{1,7}(?:路|街|道|大道|大街|巷|弄)(?:${number}段)?(?:${number}巷)?(?:${number}弄)? ?${number}(?:[-之]\d{1,4})? ?(?:号|號)(?:${small}){0,4}`,
  'u',
);
const korean =
  /(?:[가-힣]{2,8}(?:특별자치시|특별자치도|특별시|광역시|시|도|군|구|읍|면|동|리|가)[ ,\n]{1,3}){1,5}[가-힣\d]{1,12}(?:로|길|동|리|가|번길)? ?\d{1,5}(?:-\d{1,4})?(?:번지|호|층|길)?(?: ?\d{1,4}(?:호|층|동)){0,3}|[가-힣\d]{1,10}(?:대로|로|길)(?:\d{1,4}번?길)? ?\d{1,5}(?:-\d{1,4})?(?= ?[,(\n]|번지|$)/u;
const before = 56;
const after = 60;
/** Verbs and particles of the sentence around it. */
const opening = /^.{0,6}(?:住在|位于|位於|地址是|地址|在|至|到|是|は|に|の住所|寄到|送到)(?=..)/u;

/** What stands beside the number of an address: 号, 路, 丁目, 로, a post code's sign. */
const marks = /[号號番丁路街道巷弄段楼樓室栋幢町村条里目〒\-로길동리호지가구시]/;

/** Whether a number stands in Chinese, Japanese or Korean text beside a mark of addresses. */
export function isEastAsian(text: string, { start, end }: NumberStretch): boolean {
  return (
    [start - 2, start - 1, end, end + 1].some((at) => isEastAsianUnit(text.charCodeAt(at))) &&
    marks.test(text.slice(Math.max(0, start - 3), end + 3))
  );
}

/** An address in Chinese, Japanese or Korean characters around a number. */
export function findEastAsian(
  text: string,
  { start, end }: NumberStretch,
  reached: number,
): Pick | null {
  const from = Math.max(reached, start - before);
  const slice = text.slice(from, Math.min(text.length, end + after));
  for (const [form, confidence] of [
    [chinese, 0.92],
    [oneStreet, 0.8],
    [korean, 0.88],
  ] as const) {
    const match = form.exec(slice);
    if (!match) continue;
    const skipped = opening.exec(match[0])?.[0].length ?? 0;
    const at = from + match.index + skipped;
    const last = from + match.index + match[0].trimEnd().length;
    if (last <= start) continue;
    return { start: at, end: last, confidence, evidence: ['administrative units and a number'] };
  }
  return null;
}

/** Han, kana and Hangul. */
function isEastAsianUnit(code: number): boolean {
  return (
    (code >= 0x3005 && code <= 0x30ff) ||
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    code === 0x3012
  );
}
