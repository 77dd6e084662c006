import type { Pick } from '../detector.ts';

export type Identifier = Pick & { readonly value: string };

/** Lengths without separators. */
export const shortestValue = 5;
export const longestValue = 26;
