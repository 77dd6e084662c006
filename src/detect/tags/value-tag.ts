import { createHmac } from './hmac.ts';
import { utf8Of } from './utf8.ts';

/** The tag of a found value: six hexadecimal digits that stand for it in reports and exceptions. */
export type ValueTagger = (detector: string, value: string) => string;

/**
 * Tags values under the organisation's key: the first 24 bits of
 * HMAC-SHA-256(key, detector id, 0, normalised value).
 *
 * @param key 32 bytes, see {@link readTagKey}.
 */
export function valueTagger(key: Uint8Array): ValueTagger {
  const hmac = createHmac(key);
  return (detector, value) =>
    (hmac.first32(utf8Of(`${detector}\0${value}`)) >>> 8).toString(16).padStart(6, '0');
}
