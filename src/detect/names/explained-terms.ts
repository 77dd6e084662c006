import type { Stretch } from '../candidates.ts';

/**
 * An abbreviation and, in brackets, what it stands for, where that is a kind of number or code:
 * `ISBN (International Standard Book Number)`. Both are written like an organisation and are none, and
 * so is a code in capitals right behind them.
 */
const term =
  /(?<![\p{L}\p{N}])[A-Z][A-Z0-9]{1,9}(?: [\p{L}\p{N}]{1,20}){0,2} \((?=[^()\n]{0,120}(?<!\p{L})(?:[Nn]umber|[Cc]ode|[Ii]dentifier|[Ii]dentification|[Cc]lassification)s?(?!\p{L}))[^()\n]{1,120}\)(?:[:=]? {0,2}[A-Z\d][A-Z\d-]{2,24}(?![\p{L}\p{N}]))?/gu;

/** Where such terms stand, in order. */
export function explainedTerms(text: string): Stretch[] {
  if (!text.includes(' (')) return [];
  return Array.from(text.matchAll(term), ({ index, 0: whole }) => ({
    start: index,
    end: index + whole.length,
  }));
}
