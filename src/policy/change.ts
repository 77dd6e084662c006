/** `open`: what it does to people cannot be told from the two files. */
export type Direction = 'stricter' | 'looser' | 'open';

export interface Change {
  readonly direction: Direction;
  /** One sentence, without a full stop. */
  readonly what: string;
}

export const change = (direction: Direction, what: string): Change => ({ direction, what });
