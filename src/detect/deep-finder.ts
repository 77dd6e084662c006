import type { Detector } from './detector.ts';
import type { Finding } from './finding.ts';
import type { Reading } from './reading.ts';

/**
 * A finder of the deep tier: one that needs more memory or time than a page can spare, such as a
 * names model, a table of tags or a file of fingerprints. It reads the normalised text; offsets of
 * what it finds are those of that text. Between parts of its work it asks whether it is late, and ends
 * early if so; the scan then says that it is not whole.
 */
export interface DeepFinder {
  /** Detector ids that it reports; it is not run when a policy has switched off all of them. */
  readonly reports: readonly string[];
  /** Declared detectors whose data is too large for a page; they run like those of the fast tier. */
  readonly detectors?: readonly Detector[];
  /** Value findings; they take part in overlaps, records and lists like those of the fast tier. */
  findValues?(reading: Omit<Reading, 'values'>, late?: () => boolean): readonly Finding[];
  /** Findings over passages (scope `group` or `document`), made when all values are known. */
  findPassages?(reading: Reading, late?: () => boolean): readonly Finding[];
}
