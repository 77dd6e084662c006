import type { Stride } from '../offset-map.ts';
import type { ScanReading } from '../reading.ts';

/** A stretch of a text that stands for something else. Offsets are UTF-16 code units. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  /** What it stands for; empty where it only stands in the way. */
  readonly plain: string;
  /** Where every unit of what it stands for has its own place. */
  readonly stride?: Stride | undefined;
  /** It stands for more than may be read. */
  readonly isCut?: boolean;
}

/** What a decoder may look at. */
export type Encoded = Pick<ScanReading, 'text' | 'lower' | 'candidates' | 'hits' | 'longRuns'>;

/** One way of writing. */
export interface Decoder {
  /** In words for the evidence: `base64`. */
  readonly name: string;
  /** Findings of less confidence are more likely two things that were put together. */
  readonly least?: number;
  /**
   * Finds the pieces that are written so: ordered, in time linear in the text, and next to none in a
   * text that has nothing of its kind.
   */
  readonly find: (reading: Encoded) => readonly Piece[];
}
