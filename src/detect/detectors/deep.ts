import type { DeepFinder } from '../deep-finder.ts';
import postalAddress from './customer/postal-address.ts';

/**
 * Declared detectors of the deep tier: the addresses of a hundred countries take more words than a
 * page should load, and one alone never stops anybody.
 */
export const declaredDeep = {
  reports: [postalAddress.id],
  detectors: [postalAddress],
} as const satisfies DeepFinder;
