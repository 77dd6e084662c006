import { sha256 } from '../detect/tags/sha256.ts';
import { utf8Of } from '../detect/tags/utf8.ts';
import { canonicalJson } from './canonical-json.ts';
import type { LoggedEvent } from './event.ts';

/** A record's place in the log. */
export interface Link {
  /** A random name; a log that belongs to nobody begins another chain each retention period. */
  readonly chain: string;
  /** 0 for the genesis, then one more for each record. */
  readonly seq: number;
  /** The hash of the record before; zeros before the genesis. Lower-case hexadecimal. */
  readonly previous: string;
  readonly hash: string;
}

/** An event in the log. */
export interface Recorded {
  readonly event: LoggedEvent;
  readonly link: Link;
}

/** What the genesis follows. */
export const nothingBefore = '0'.repeat(64);

/** SHA-256 of the event's RFC 8785 JSON, hexadecimal: all that a stub keeps of it. */
export function bodyHash(event: unknown): string {
  return hex(sha256(utf8Of(canonicalJson(event))));
}

/** SHA-256(previous, body hash), both as 32 bytes. */
export function linkHash(previous: string, body: string): string {
  const bytes = new Uint8Array(64);
  bytes.set(unhex(previous));
  bytes.set(unhex(body), 32);
  return hex(sha256(bytes));
}

function hex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += byte.toString(16).padStart(2, '0');
  return text;
}

function unhex(text: string): Uint8Array {
  return Uint8Array.from({ length: 32 }, (_, i) =>
    Number.parseInt(text.slice(2 * i, 2 * i + 2), 16),
  );
}
