import type { Token } from './tokens.ts';

/** A part of an address, in tokens; `to` is the last of them. */
export interface Component {
  /**
   * `street`: number and street; `line`: a name and a number, which a street could be; `road`: a
   * street without a number; `post`: post code and town; `town`: a name and a number, which a post
   * code could be; `zip`: state and post code.
   */
  readonly kind: 'street' | 'line' | 'road' | 'post' | 'town' | 'zip' | 'country' | 'unit' | 'box';
  readonly from: number;
  readonly to: number;
  /** How surely it is one, alone, 0..1. */
  readonly weight: number;
}

export function isBreak(token: Token | undefined): boolean {
  return token === undefined || token.kind === 'break';
}

/** 12, 12a, 12-14, 12/3, N24-155, W156N9762: what stands on a door. */
export function isHouseNumber(token: Token | undefined): token is Token & { kind: 'number' } {
  if (token?.kind === 'word')
    return /^[nsew]{1,2}\d{1,4}(?:-\d{1,5}|[nsew]\d{2,6})$/.test(token.lower);
  return (
    token?.kind === 'number' &&
    !/^(?:19|20)\d\d-(?:19|20)?\d\d$/.test(token.lower) &&
    /^\d{1,6}\p{L}{0,2}(?:[-/]\p{L}?\d{0,5}\p{L}?){0,3}½?$/u.test(token.lower) &&
    !/^\d+(?:st|nd|rd|th|km|kg|cm|mm|mb|gb|px|pm|am|x|k|m|s|h)$/.test(token.lower)
  );
}
