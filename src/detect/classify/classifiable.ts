/** What the classifiers read: a text as it was normalised, and the way back to the original. */
export interface Classifiable {
  readonly text: string;
  /** Offset in the original text of an offset in the normalised one. */
  toOriginal(offset: number): number;
  /** Where what ends at this offset of the normalised text ends in the original. */
  toOriginalEnd(offset: number): number;
}
