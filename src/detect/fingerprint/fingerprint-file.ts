import { createKeyedHash, type KeyedHash } from '../tags/chaskey.ts';
import { createHmac } from '../tags/hmac.ts';
import { bytesOfWords, pack, unpack, UnusableFile, wordsOf } from '../tags/packed-file.ts';
import { tagKeyBytes } from '../tags/tag-key.ts';
import { utf8Of } from '../tags/utf8.ts';

/**
 * Fingerprints of documents: for each that was chosen, 32 bits in a bucket that more bits lead to, and
 * the number of its document. A shingle of other text is taken for one of them once in 2^32 / 24
 * times, and three are needed.
 */
export interface FingerprintFile {
  readonly header: FingerprintHeader;
  readonly buckets: Uint32Array;
  readonly marks: Uint32Array;
  readonly owners: Uint16Array;
}

export interface FingerprintHeader {
  readonly title: string;
  readonly category: string;
  readonly documents: readonly FingerprintedDocument[];
  /** Made with a tag key: without it, nobody can ask the file about a sentence. */
  readonly keyed: boolean;
  readonly salt: string;
  readonly check: string;
}

export interface FingerprintedDocument {
  readonly title: string;
  /** Fingerprints of its words, and of its code. */
  readonly prose: number;
  readonly code: number;
}

const letters = 'TideFing';
const fingerprintVersion = 1;
/** Owners are 16-bit numbers. */
export const mostDocuments = 0xffff;

export function writeFingerprints(file: FingerprintFile): Uint8Array<ArrayBuffer> {
  const owners = Uint16Array.from(file.owners);
  return pack(letters, fingerprintVersion, { ...file.header }, [
    bytesOfWords(Uint32Array.from(file.buckets)),
    bytesOfWords(Uint32Array.from(file.marks)),
    new Uint8Array(owners.buffer),
  ]);
}

/** Reads fingerprints; an `UnusableFile` if they are none, of another version, or damaged. */
export function readFingerprints(bytes: Uint8Array): FingerprintFile {
  const { header, sections } = unpack(letters, fingerprintVersion, bytes);
  const [buckets, marks, owners] = sections;
  if (!buckets || !marks || !owners || !isHeader(header)) throw new UnusableFile('is damaged');
  return {
    header,
    buckets: wordsOf(buckets),
    marks: wordsOf(marks),
    owners: new Uint16Array(owners.buffer, owners.byteOffset, owners.length >> 1),
  };
}

/** The hash of a file, and the proof of its key. @param tagKey null for a file without one. */
export function hashOf(
  tagKey: Uint8Array | null,
  salt: string,
): { hash: KeyedHash; check: string } {
  const hmac = createHmac(
    createHmac(tagKey ?? new Uint8Array(tagKeyBytes)).full(utf8Of(`tidegate prints 1\0${salt}`)),
  );
  return {
    hash: createKeyedHash(hmac.full(utf8Of('shingles'))),
    check: [...hmac.full(utf8Of('check')).subarray(0, 16)]
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join(''),
  };
}

function isHeader(header: object): header is FingerprintHeader {
  const { title, category, documents, keyed, salt, check } = header as Partial<FingerprintHeader>;
  return (
    typeof title === 'string' &&
    typeof category === 'string' &&
    typeof keyed === 'boolean' &&
    typeof salt === 'string' &&
    typeof check === 'string' &&
    Array.isArray(documents) &&
    (documents as FingerprintedDocument[]).every(
      ({ title, prose, code }) =>
        typeof title === 'string' && typeof prose === 'number' && typeof code === 'number',
    )
  );
}
