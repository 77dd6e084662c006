import type { DeepFinder } from '../deep-finder.ts';
import type { Category, Finding } from '../finding.ts';
import { UnusableFile } from '../tags/packed-file.ts';
import { codeShingles } from './code-shingles.ts';
import { type FingerprintFile, hashOf } from './fingerprint-file.ts';
import { proseShingles } from './prose-shingles.ts';
import type { Shingles } from './shingles.ts';

/** Fingerprints and what a policy calls them; without that, what the file calls itself. */
export interface NamedFingerprints {
  readonly id: string;
  readonly title?: string;
  readonly category?: Category;
  readonly file: FingerprintFile;
}

/**
 * Different fingerprints of one document that a passage must hold. Fewer are a common phrase, or in
 * code an idiom: without names, two programs of one language share many.
 */
const fewest = { prose: 3, code: 6 };
/** From so many on it is likely, and certain. */
const likely = { prose: 3, code: 9 };
const certain = { prose: 6, code: 18 };
/** A passage ends where so many code units hold no further fingerprint of its document. */
const widestGap = 400;

interface Hit {
  readonly start: number;
  readonly end: number;
  readonly print: string;
}

/** A part of the text that comes from one document. */
interface Passage {
  readonly owner: number;
  readonly kind: 'prose' | 'code';
  readonly start: number;
  readonly end: number;
  readonly prints: number;
}

/**
 * Finds passages of documents in texts: a group for each document, whose members are the passages.
 * Throws an `UnusableFile` if the fingerprints were made with another key, as nothing would ever be found.
 */
export function createFingerprintFinder(
  files: readonly NamedFingerprints[],
  tagKey: Uint8Array | null,
): DeepFinder {
  const searches = files.map((named) => createSearch(named, tagKey));
  return {
    reports: files.map(({ id }) => id),
    findPassages: ({ text }, late = () => false) =>
      searches.flatMap((search) => (late() ? [] : search(text))),
  };
}

function createSearch(
  { id, file, title: ownTitle, category = file.header.category }: NamedFingerprints,
  tagKey: Uint8Array | null,
): (text: string) => Finding[] {
  const { header } = file;
  const { hash, check } = hashOf(header.keyed ? tagKey : null, header.salt);
  if (check !== header.check || (header.keyed && tagKey === null))
    throw new UnusableFile('was made with another key');
  const title = ownTitle ?? header.title;
  const hasCode = header.documents.some(({ code }) => code > 0);

  return (text) => {
    const passages = [
      ...passagesOf(file, proseShingles(text, hash), 'prose'),
      ...(hasCode ? passagesOf(file, codeShingles(text, hash), 'code') : []),
    ].toSorted((a, b) => confidenceOf(b) - confidenceOf(a) || b.prints - a.prints);
    // A passage that several documents share counts for the one that has most of it.
    const kept: Passage[] = [];
    for (const one of passages) {
      const covered = kept.some(({ start, end }) => start < one.end && one.start < end);
      if (!covered) kept.push(one);
    }
    return [...Map.groupBy(kept, ({ owner }) => owner)].map(([owner, own]) =>
      findingOf(
        owner,
        own.toSorted((a, b) => a.start - b.start),
      ),
    );
  };

  function findingOf(owner: number, passages: readonly Passage[]): Finding {
    const document = header.documents[owner]!;
    const prints = passages.reduce((sum, passage) => sum + passage.prints, 0);
    const all = passages.some(({ kind }) => kind === 'code') ? document.code : document.prose;
    const common = {
      detector: id,
      category,
      confidence: Math.max(...passages.map(confidenceOf)),
      evidence: [
        `matches a document of ${title}: ${document.title}, ${prints} of ${Math.max(all, prints)} passages`,
      ],
      value: `${id}/${owner}`,
      signals: [],
    };
    const members = passages.map(({ start, end }): Finding => ({
      ...common,
      scope: 'value',
      start,
      end,
      size: 1,
      members: [],
    }));
    return {
      ...common,
      scope: 'group',
      start: passages[0]!.start,
      end: Math.max(...passages.map(({ end }) => end)),
      size: prints,
      members,
    };
  }
}

function confidenceOf({ kind, prints }: Passage): number {
  return prints >= certain[kind] ? 0.96 : prints >= likely[kind] ? 0.85 : 0.65;
}

function passagesOf(
  { buckets, marks, owners }: FingerprintFile,
  { count, lows, highs, starts, ends }: Shingles,
  kind: Passage['kind'],
): Passage[] {
  const shift = 32 - Math.log2(buckets.length - 1);
  const hits = new Map<number, Hit[]>();
  for (let i = 0; i < count; i++) {
    const bucket = lows[i]! >>> shift;
    const mark = highs[i]! >>> 0;
    for (let at = buckets[bucket]!; at < buckets[bucket + 1]!; at++) {
      if (marks[at] !== mark) continue;
      const list = hits.get(owners[at]!) ?? [];
      list.push({ start: starts[i]!, end: ends[i]!, print: `${bucket}.${mark}` });
      hits.set(owners[at]!, list);
    }
  }
  return [...hits].flatMap(([owner, list]) => {
    const passages: Passage[] = [];
    let from = 0;
    for (let i = 1; i <= list.length; i++) {
      if (i < list.length && list[i]!.start - list[i - 1]!.end <= widestGap) continue;
      const part = list.slice(from, i);
      from = i;
      const prints = new Set(part.map(({ print }) => print)).size;
      if (prints < fewest[kind]) continue;
      const end = Math.max(...part.map((hit) => hit.end));
      passages.push({ owner, kind, start: part[0]!.start, end, prints });
    }
    return passages;
  });
}
