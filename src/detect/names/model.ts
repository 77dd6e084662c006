import { gunzipSync } from 'fflate';
import { featureVersion } from './feature-version.ts';
import { loadGazetteer, type Gazetteer } from './gazetteer.ts';

/** Tags of a token: the first or a further token of each kind; addresses hang together by themselves. */
export const tagCount = 8;

/** A trained model, ready to read with. */
export interface NamesModel {
  readonly gazetteer: Gazetteer;
  readonly rows: RowTable;
  /** {@link tagCount} steps a row, each worth `scale`. */
  readonly steps: Int8Array;
  readonly scale: number;
  /** Log scores of a tag (column) after a tag (row). */
  readonly transitions: Float64Array;
  /** For each kind, weights of the curve from probability to confidence. */
  readonly curves: readonly (readonly number[])[];
}

/** What stands before the tables in a model file, as JSON. */
export interface ModelHeader {
  readonly format: 'tidegate-names-1';
  /** See {@link featureVersion}. */
  readonly features: string;
  readonly rows: number;
  readonly words: number;
  readonly scale: number;
  readonly transitions: readonly number[];
  readonly curves: readonly (readonly number[])[];
}

/**
 * Loads a model from the bytes of its file (gzip).
 * @throws RangeError when it is damaged, or was trained for other features than this code computes:
 * silence would look like "nobody is named".
 */
export function loadNames(file: Uint8Array): NamesModel {
  const bytes = unzip(file);
  const header = headerOf(bytes);
  const { rows, words, scale } = header;
  const features = featureVersion();
  if (header.features !== features)
    throw new RangeError(`names model is for features ${header.features}, not ${features}`);
  let at = 4 + lengthOf(bytes);
  const numbers = (count: number): Uint32Array => {
    const found = new Uint32Array(count);
    let sum = 0;
    for (let i = 0; i < count; i++) {
      let shift = 0;
      for (let byte = 128; byte >= 128; shift += 7) {
        byte = bytes[at++] ?? 0;
        sum += (byte & 127) << shift;
      }
      found[i] = sum;
    }
    return found;
  };
  const keys = numbers(rows);
  const steps = new Int8Array(rows * tagCount);
  // Tag by tag in the file, which packs better; row by row in memory, which reads faster.
  for (let tag = 0; tag < tagCount; tag++)
    for (let row = 0; row < rows; row++)
      steps[row * tagCount + tag] = ((bytes[at++] ?? 0) << 24) >> 24;
  const wordKeys = numbers(words);
  const masks = bytes.slice(at, at + words);
  if (at + words !== bytes.length)
    throw new RangeError('names model has another length than it says');
  return {
    gazetteer: loadGazetteer({ keys: wordKeys, masks }),
    rows: rowTable(keys),
    steps,
    scale,
    transitions: Float64Array.from(header.transitions),
    curves: header.curves,
  };
}

function unzip(file: Uint8Array): Uint8Array {
  try {
    return gunzipSync(file);
  } catch (error) {
    throw new RangeError('names model is not a gzip file', { cause: error });
  }
}

const lengthOf = (bytes: Uint8Array): number =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0, true);

function headerOf(bytes: Uint8Array): ModelHeader {
  const text = bytes.length > 4 ? bytes.subarray(4, 4 + Math.min(lengthOf(bytes), 8000)) : bytes;
  let header: Partial<ModelHeader> | null = null;
  try {
    // Plain ASCII: what reads it has no decoder in a bare ES2024 world.
    header = JSON.parse(String.fromCharCode(...text)) as Partial<ModelHeader> | null;
  } catch (error) {
    throw new RangeError('names model has no header', { cause: error });
  }
  if (header?.format !== 'tidegate-names-1')
    throw new RangeError('names model is of another format');
  return header as ModelHeader;
}

/** Where the row of a feature's key is found: most keys of a text have none, and are told so at once. */
export interface RowTable {
  /** A bit for the last bits of every key. */
  readonly bits: Int32Array;
  /** Key and row side by side, from the slot of the key's last bits on; row -1: free. */
  readonly slots: Int32Array;
  /** Number of slots less one; a power of two less one. */
  readonly mask: number;
}

/** Bits of a key that {@link RowTable.bits} has a bit for: one key in twenty passes by mistake. */
export const screenBits = 21;

/** Open addressing at most half full: a look-up is one or two steps. */
function rowTable(keys: Uint32Array): RowTable {
  let size = 1024;
  while (size < keys.length * 2) size *= 2;
  const mask = size - 1;
  const bits = new Int32Array(1 << (screenBits - 5));
  const slots = new Int32Array(size * 2).fill(-1);
  keys.forEach((key, row) => {
    const bit = key & ((1 << screenBits) - 1);
    bits[bit >>> 5]! |= 1 << (bit & 31);
    let slot = key & mask;
    while (slots[slot * 2 + 1]! >= 0) slot = (slot + 1) & mask;
    slots[slot * 2] = key;
    slots[slot * 2 + 1] = row;
  });
  return { bits, slots, mask };
}
