import type { Kind } from './scheme.ts';
import type { Part } from './surroundings.ts';

export interface Found {
  readonly kind: Kind;
  readonly part: Part;
  readonly confidence: number;
  readonly evidence: readonly string[];
}

export function best(found: readonly Found[]): Found | null {
  let top: Found | null = null;
  for (const one of found)
    if (
      !top ||
      one.confidence > top.confidence ||
      (one.confidence === top.confidence && one.part.value.length > top.part.value.length)
    )
      top = one;
  return top;
}
