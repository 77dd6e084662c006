import { bytesOfWords, pack, unpack, UnusableFile, wordsOf } from '../tags/packed-file.ts';
import { type ColumnKind, columnKinds } from './columns.ts';

/**
 * A table of tags. What stands in the file:
 *
 * - the header, in clear: titles, names and kinds of the columns, how many rows, the salt;
 * - for each row a tag of its first value, if there is but one column, else one tag for each further
 *   value, made under the first: nothing in the file stands for the first value alone, so that trying
 *   all social security numbers says nothing, even with the key, as long as the name is not known;
 * - a filter of the words of names and texts that lets one in eight of other words pass, which saves
 *   time and is too coarse to tell what is in it.
 *
 * A tag is the first 24 bits of HMAC-SHA-256. It stands behind a mark of 16 bits in one of many
 * buckets, both from a faster keyed hash, so that next to nothing but what is really there needs the
 * slow one. With at most 24 tags a bucket, a value that is not in the table is found in it once in
 * 2^40 / 24 times, whatever the number of rows; 24 bits alone, as in events, would find 6 % of all
 * words in a million rows. Five bytes a tag: three further columns come to 16 bytes a row.
 */
export interface ExactTable {
  readonly header: ExactHeader;
  /** Where each bucket begins; one more entry: the end. */
  readonly buckets: Uint32Array;
  readonly marks: Uint16Array;
  /** Three bytes each, the highest first. */
  readonly tags: Uint8Array;
  /** Bits of the words of names and texts; empty without such columns. */
  readonly words: Uint8Array;
}

export interface ExactHeader {
  readonly title: string;
  readonly category: string;
  readonly columns: readonly ExactColumn[];
  readonly rows: number;
  /** Further columns that must be near the first for a row to count. */
  readonly need: number;
  /** Made although somebody with table and key can try all values of the only column needed. */
  readonly acceptGuessable: boolean;
  readonly salt: string;
  readonly check: string;
}

export interface ExactColumn {
  readonly name: string;
  readonly kind: ColumnKind;
  /** Words or characters of the compared forms that occur. */
  readonly lengths: readonly number[];
  /** Logarithm of how many values the column could have. */
  readonly bits: number;
}

const letters = 'TideExac';
const exactVersion = 1;
/** What lies in a bucket at most, on average; see above. */
const usualBucket = 12;

/** Bits of the number of buckets for so many tags. */
export function bucketBits(tags: number): number {
  return Math.max(1, Math.floor(Math.log2(Math.max(2, tags / usualBucket))));
}

export function writeExactTable(table: ExactTable): Uint8Array<ArrayBuffer> {
  return pack(letters, exactVersion, { ...table.header }, [
    bytesOfWords(Uint32Array.from(table.buckets)),
    new Uint8Array(table.marks.buffer, table.marks.byteOffset, table.marks.byteLength),
    table.tags,
    table.words,
  ]);
}

/** Reads a table; an `UnusableFile` if it is none, of another version, or damaged. */
export function readExactTable(bytes: Uint8Array): ExactTable {
  const { header, sections } = unpack(letters, exactVersion, bytes);
  const [buckets, marks, tags, words] = sections;
  if (!buckets || !marks || !tags || !words || !isHeader(header))
    throw new UnusableFile('is damaged');
  return {
    header,
    buckets: wordsOf(buckets),
    marks: new Uint16Array(marks.buffer, marks.byteOffset, marks.length >> 1),
    tags,
    words,
  };
}

function isHeader(header: object): header is ExactHeader {
  const { columns, title, category, rows, need, salt, check } = header as Partial<ExactHeader>;
  return (
    typeof title === 'string' &&
    typeof category === 'string' &&
    typeof rows === 'number' &&
    typeof need === 'number' &&
    typeof salt === 'string' &&
    typeof check === 'string' &&
    Array.isArray(columns) &&
    columns.length > 0 &&
    (columns as ExactColumn[]).every(
      ({ kind, lengths, bits }) =>
        columnKinds.includes(kind) && Array.isArray(lengths) && typeof bits === 'number',
    )
  );
}
