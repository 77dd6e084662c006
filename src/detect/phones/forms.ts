/** How countries write their own numbers; `9` in a comment stands for any digit. */
interface Form {
  readonly regex: RegExp;
  /** Confidence before context. */
  readonly confidence: number;
  readonly evidence?: string;
}

/**
 * Written forms from the plans of the ITU and the habits of the countries, the surest first. A run of
 * digits and separators is held against them as a whole.
 */
export const forms: readonly Form[] = [
  {
    regex:
      /^(?:\(?1\)?[ .-]{0,2})?(?:\([1-9]\d\d\)[ .-]{0,3}|[1-9]\d\d[ .-]{1,2})\d{3}[ .-]{1,3}\d{4}$/,
    confidence: 0.88,
    evidence: 'North American form',
  },
  // 0999 999999, (030) 99 99 99, 09/999 99 99, 06.99.99.99.99
  {
    regex:
      /^(?:\(0\) ?[1-9]\d{0,3}|\(?0[1-9]\d{0,4}\)?)(?: {0,2}[ /.-] {0,2}|(?<=\)))\d{2,9}(?:[ .-]{1,3}\d{2,6}){0,4}$/,
    confidence: 0.72,
    evidence: 'national form',
  },
  // Brazil, Mexico, Argentina and others put the area in parentheses without a zero.
  {
    regex: /^\([1-9]\d{1,4}\) {0,2}-?(?:9 ?)?\d{2,5}(?:[ .-]\d{2,5}){1,2}$/,
    confidence: 0.72,
    evidence: 'national form',
  },
  // Russia and Kazakhstan: 8 (999) 999-99-99
  {
    regex: /^8[ -]?(?:\([3-9]\d\d\)|[3-9]\d\d)[ -]?\d{3}[ -]?\d\d[ -]\d\d$/,
    confidence: 0.75,
    evidence: 'national form',
  },
  // Mobiles of China, with separators and without; of Brazil; of India.
  { regex: /^1[3-9]\d[ -]\d{4}[ -]\d{4}$/, confidence: 0.75, evidence: 'national form' },
  { regex: /^1[3-9]\d{9}$/, confidence: 0.55 },
  { regex: /^[1-9]\d 9\d{4}[ -]\d{4}$/, confidence: 0.72, evidence: 'national form' },
  { regex: /^[6-9]\d{4}[ -]\d{5}$/, confidence: 0.52 },
  // 999 99 99 99, 999 999 99 99: pairs at the end are how phones are read out.
  { regex: /^[2-9]\d{1,2}(?<s>[ -])\d{3}\k<s>\d\d\k<s>\d\d$/, confidence: 0.52 },
  { regex: /^[5-9]\d\d \d\d \d\d \d\d$/, confidence: 0.5 },
];

/** What anything else of digits and separators counts that is not one number, and one that is. */
export const looseForm = 0.3;
export const plainForm = 0.25;
/** Without a plus: 86-13999999999, 49 30 999999. */
export const bareCallingCode = 0.5;
