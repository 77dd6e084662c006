/**
 * What stands behind the placeholders of one conversation, as it is kept past a reload where the
 * policy allows that. Plain data: it crosses worlds by message.
 */
export interface KeptValues {
  /** Placeholder and value. */
  readonly values: readonly (readonly [placeholder: string, value: string])[];
  /** Title, then value and number: the next value of that title gets the next number. */
  readonly numbers: readonly (readonly [
    title: string,
    numbers: readonly (readonly [value: string, number: number])[],
  ])[];
  /** Lines that the person sent with placeholders, squeezed. */
  readonly lines: readonly string[];
}
