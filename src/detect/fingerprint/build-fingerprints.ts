import { normalize } from '../normalize.ts';
import { codeShingles } from './code-shingles.ts';
import { isGenerated, withoutCommonWording } from './common-wording.ts';
import {
  type FingerprintedDocument,
  type FingerprintFile,
  hashOf,
  mostDocuments,
} from './fingerprint-file.ts';
import { proseShingles } from './prose-shingles.ts';
import { winnow } from './shingles.ts';

/** Any run of so many shingles that two texts share is seen. */
const window = 2;
/** What stands in more documents than this is common wording, unless they are versions of one. */
const mostOwners = 4;
/** Documents that share this part of their fingerprints with an earlier one are versions of it. */
const sameDocument = 0.5;
const usualBucket = 12;

export interface FingerprintOptions {
  readonly title: string;
  readonly category: string;
  /** Null: anybody who has the file can ask it about a sentence. */
  readonly tagKey: Uint8Array | null;
  /** 16 random bytes in hexadecimal. */
  readonly salt: string;
}

export interface FingerprintBuilder {
  /** What became of a document: `empty` and `generated` ones leave nothing. */
  add(
    title: string,
    text: string,
    kind: 'prose' | 'code',
  ): 'added' | 'version' | 'empty' | 'generated';
  /** `common`: fingerprints left out because many documents have them. */
  finish(): { readonly file: FingerprintFile; readonly common: number };
}

export function createFingerprintBuilder(options: FingerprintOptions): FingerprintBuilder {
  const { hash, check } = hashOf(options.tagKey, options.salt);
  const titles: string[] = [];
  /** Documents by fingerprint, and the fingerprints of either kind. */
  const owners = new Map<number, number[]>();
  const ofCode = new Set<number>();

  return {
    add(title, text, kind) {
      if (kind === 'code' && isGenerated(text)) return 'generated';
      const read = normalize(kind === 'prose' ? withoutCommonWording(text) : text).text;
      const own = new Set<number>();
      const take = (shingles: ReturnType<typeof proseShingles>, isCode: boolean): void => {
        for (const i of winnow(shingles, window)) {
          const print = printOf(shingles.lows[i]!, shingles.highs[i]!);
          own.add(print);
          if (isCode) ofCode.add(print);
        }
      };
      // Of code the words count as well: they are what is left of settings, and what nobody renamed.
      take(proseShingles(read, hash), false);
      if (kind === 'code') take(codeShingles(read, hash), true);
      if (own.size === 0) return 'empty';
      const shared = new Map<number, number>();
      for (const print of own)
        for (const owner of owners.get(print) ?? [])
          shared.set(owner, (shared.get(owner) ?? 0) + 1);
      const [first] = [...shared].toSorted(([, a], [, b]) => b - a);
      const isVersion = first !== undefined && first[1] >= own.size * sameDocument;
      const owner = isVersion ? first[0] : titles.push(title) - 1;
      if (owner >= mostDocuments) throw new RangeError(`more than ${mostDocuments} documents`);
      for (const print of own) {
        const list = owners.get(print);
        if (!list) owners.set(print, [owner]);
        else if (!list.includes(owner)) list.push(owner);
      }
      return isVersion ? 'version' : 'added';
    },
    finish() {
      const kept = [...owners].filter(([, list]) => list.length <= mostOwners);
      const counts = titles.map((title) => ({ title, prose: 0, code: 0 }));
      for (const [print, list] of kept)
        for (const owner of list) counts[owner]![ofCode.has(print) ? 'code' : 'prose']++;
      const documents: readonly FingerprintedDocument[] = counts;
      const entries = kept.flatMap(([print, list]) => list.map((owner) => [print, owner] as const));
      return {
        file: {
          header: {
            title: options.title,
            category: options.category,
            documents,
            keyed: options.tagKey !== null,
            salt: options.salt,
            check,
          },
          ...laidOut(entries),
        },
        common: owners.size - kept.length,
      };
    },
  };
}

/** 52 bits as one number: what the bucket and the mark are taken from. */
function printOf(low: number, high: number): number {
  return (low >>> 12) * 2 ** 32 + (high >>> 0);
}

function laidOut(
  entries: readonly (readonly [print: number, owner: number])[],
): Pick<FingerprintFile, 'buckets' | 'marks' | 'owners'> {
  const bits = Math.min(
    20,
    Math.max(1, Math.floor(Math.log2(Math.max(2, entries.length / usualBucket)))),
  );
  const sorted = entries.toSorted(([a, x], [b, y]) => a - b || x - y);
  const buckets = new Uint32Array((1 << bits) + 1);
  const marks = new Uint32Array(sorted.length);
  const owners = new Uint16Array(sorted.length);
  for (const [i, [print, owner]] of sorted.entries()) {
    const bucket = Math.floor(print / 2 ** (52 - bits));
    buckets[bucket + 1] = buckets[bucket + 1]! + 1;
    marks[i] = print >>> 0;
    owners[i] = owner;
  }
  for (let i = 1; i < buckets.length; i++) buckets[i] = buckets[i]! + buckets[i - 1]!;
  return { buckets, marks, owners };
}
