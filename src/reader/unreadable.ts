import type { UnreadableReason } from '../protocol/file.ts';

/** Thrown inside the extractors; `readFile` turns it into a `Reading`. */
export class Unreadable extends Error {
  readonly reason: UnreadableReason;
  constructor(reason: UnreadableReason) {
    super(reason);
    this.name = 'Unreadable';
    this.reason = reason;
  }
}
