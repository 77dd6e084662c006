import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createScanner } from '../scan.ts';
import { createKeyedHash } from '../tags/chaskey.ts';
import { createFingerprintBuilder, type FingerprintOptions } from './build-fingerprints.ts';
import { readCode } from './code-tokens.ts';
import { codeShingles } from './code-shingles.ts';
import { isGenerated, withoutCommonWording } from './common-wording.ts';
import { createFingerprintFinder } from './finder.ts';
import { readFingerprints, writeFingerprints } from './fingerprint-file.ts';
import { createWriter } from './made-up-texts.fixture.ts';
import { proseShingles } from './prose-shingles.ts';
import { createShingles, winnow } from './shingles.ts';

const key = Uint8Array.from({ length: 32 }, (_, i) => i * 5);
const options: FingerprintOptions = {
  title: 'Board papers',
  category: 'strategy',
  tagKey: null,
  salt: '00112233445566778899aabbccddeeff',
};
type Kind = 'prose' | 'code';

function fileOf(documents: readonly (readonly [string, string, Kind])[], more = {}) {
  const builder = createFingerprintBuilder({ ...options, ...more });
  for (const [title, text, kind] of documents) builder.add(title, text, kind);
  return builder.finish().file;
}
const finderOf = (file: ReturnType<typeof fileOf>, tagKey: Uint8Array | null = null) =>
  createFingerprintFinder([{ id: 'papers', file }], tagKey);
/** What is found in a text of nothing but words, without the rest of the engine. */
const find = (finder: ReturnType<typeof finderOf>, text: string) =>
  finder.findPassages?.({ text } as Parameters<NonNullable<typeof finder.findPassages>>[0]) ?? [];

const own = createWriter(1);
const others = createWriter(2);
const papers = Array.from({ length: 40 }, (_, i) => ({
  title: `paper-${i}.md`,
  sentences: Array.from({ length: 60 }, own.sentence),
}));
const modules = Array.from({ length: 40 }, (_, i) => ({
  title: `module-${i}.ts`,
  lines: Array.from({ length: 8 }, own.code).join('\n').split('\n'),
}));
const file = fileOf([
  ...papers.map(({ title, sentences }) => [title, sentences.join(' '), 'prose'] as const),
  ...modules.map(({ title, lines }) => [title, lines.join('\n'), 'code'] as const),
]);
const finder = finderOf(file);
const excerpts = Array.from({ length: 400 }, () => {
  const { title, sentences } = papers[own.pick(papers.length)]!;
  const from = own.pick(sentences.length - 3);
  return { title, text: sentences.slice(from, from + 3).join(' ') };
});
const snippets = Array.from({ length: 400 }, () => {
  const { title, lines } = modules[own.pick(modules.length)]!;
  const from = own.pick(lines.length - 8);
  return { title, text: lines.slice(from, from + 8).join('\n') };
});
const share = (
  samples: readonly { title: string; text: string }[],
  edit: (text: string) => string,
): number =>
  samples.filter(({ title, text }) =>
    find(finder, edit(text)).some(({ evidence }) => evidence[0]?.includes(title)),
  ).length / samples.length;

const rename = (text: string): string => {
  const names = new Map<string, string>();
  const kept = /^(?:const|if|return|for|of|push|await|while|function)$/;
  return text.replaceAll(/[a-z]+/g, (name) => {
    if (kept.test(name)) return name;
    if (!names.has(name)) names.set(name, `v${names.size}`);
    return names.get(name)!;
  });
};

describe('excerpts of documents', () => {
  it.each<[string, (text: string) => string, number]>([
    ['as they are', (text) => text, 0.99],
    [
      'in capitals, without punctuation, on other lines',
      (text) => text.toUpperCase().replaceAll(/[.,]/g, '').replaceAll(' ', '\n'),
      0.99,
    ],
    ['with a word changed', (text) => text.replace(/\p{L}{6,}/u, 'something'), 0.98],
    [
      'with a sentence amid others',
      (text) => `${others.sentence()} ${text} ${others.sentence()}`,
      0.99,
    ],
  ])('of three sentences are known %s', (_, edit, floor) => {
    expect(share(excerpts, edit)).toBeGreaterThanOrEqual(floor);
  });

  it.each<[string, (text: string) => string, number]>([
    ['as they are', (text) => text, 0.99],
    ['indented otherwise', (text) => text.replaceAll(/^ +/gm, '\t\t').replaceAll(';', ''), 0.99],
    ['with other names', rename, 0.9],
    ['with other comments', (text) => rename(text).replaceAll(/\/\/.*$/gm, '/* changed */'), 0.9],
    [
      'with other strings and numbers',
      (text) =>
        rename(text)
          .replaceAll(/'[^']*'/g, '"x y"')
          .replaceAll(/\b\d+\b/g, '7'),
      0.9,
    ],
  ])('of eight lines of code are known %s', (_, edit, floor) => {
    expect(share(snippets, edit)).toBeGreaterThanOrEqual(floor);
  });

  it('are told from other text and code, which is never found', () => {
    const texts = Array.from({ length: 1500 }, () =>
      Array.from({ length: 3 }, others.sentence).join(' '),
    );
    const code = Array.from({ length: 500 }, others.code);
    const found = (list: readonly string[]) => list.filter((text) => find(finder, text).length > 0);
    expect(found(texts)).toEqual([]);
    expect(found(code).length).toBe(0);
  });

  it('are one group a document, over what was found of it', () => {
    const [one, two] = [papers[3]!, papers[4]!];
    const [first, second] = [
      one.sentences.slice(5, 9).join(' '),
      one.sentences.slice(30, 34).join(' '),
    ];
    const filler = Array.from({ length: 60 }, others.sentence).join(' ');
    const third = two.sentences.slice(0, 4).join(' ');
    const text = `Ａlso: ${first}\n${filler}\n${second} ${third}`;
    const found = createScanner({ deep: [finder] })
      .scan(text)
      .findings.filter(({ detector }) => detector === 'papers');
    expect(
      found.map(({ evidence }) => /paper-\d+/.exec(evidence[0] ?? '')?.[0]).toSorted(),
    ).toEqual(['paper-3', 'paper-4']);
    const of3 = found.find(({ evidence }) => evidence[0]?.includes('paper-3'));
    expect(of3?.evidence[0]).toMatch(
      /^matches a document of Board papers: paper-3\.md, \d+ of \d+ passages$/,
    );
    expect(of3?.members).toHaveLength(2);
    const spans = of3?.members.map(({ start, end }) => text.slice(start, end)) ?? [];
    for (const [i, span] of spans.entries()) {
      const whole = [first, second][i] ?? '';
      expect(whole).toContain(span);
      expect(span.length).toBeGreaterThan(whole.length * 0.6);
    }
  });
});

describe('a fingerprint file', () => {
  it('comes back', () => {
    const again = readFingerprints(writeFingerprints(file));
    expect(again).toEqual(file);
    expect(find(finderOf(again), excerpts[0]!.text)).toHaveLength(1);
  });
  it('that is damaged or made with another key is never one without matches', () => {
    const bytes = writeFingerprints(file);
    bytes[bytes.length >> 1]! ^= 1;
    expect(() => readFingerprints(bytes)).toThrow('is damaged');
    const keyed = fileOf([['a', papers[0]!.sentences.join(' '), 'prose']], { tagKey: key });
    expect(() => finderOf(keyed)).toThrow('another key');
    expect(() => finderOf(keyed, Uint8Array.of(1))).toThrow('another key');
    expect(find(finderOf(keyed, key), papers[0]!.sentences.join(' '))).toHaveLength(1);
  });
  it('with a key shows nothing of itself to one made without', () => {
    const plain = fileOf([['a', papers[0]!.sentences.join(' '), 'prose']]);
    const keyed = fileOf([['a', papers[0]!.sentences.join(' '), 'prose']], { tagKey: key });
    const marks = new Set(plain.marks);
    expect(marks.size).toBeGreaterThan(100);
    expect([...keyed.marks].filter((mark) => marks.has(mark))).toEqual([]);
  });
});

describe('what is left out', () => {
  const notice =
    'Permission is hereby granted, free of charge, to any person obtaining a copy of it';
  it('are the paragraphs of licences and footers', () => {
    expect(withoutCommonWording(`Ours.\n\n${notice}\n\nOurs too.`)).toBe('Ours.\n\nOurs too.');
    const text = papers[0]!.sentences.slice(0, 20).join(' ');
    const found = finderOf(fileOf([['a', `${text}\n\n${notice}. ${notice}`, 'prose']]));
    expect(find(found, `${notice}. ${notice}`)).toEqual([]);
    expect(find(found, text)).toHaveLength(1);
  });
  it('is what many documents share, but not what versions of one share', () => {
    const shared = papers[0]!.sentences.slice(0, 6).join(' ');
    const many = Array.from(
      { length: 6 },
      (_, i) => [`d${i}`, `${papers[i + 1]!.sentences.join(' ')} ${shared}`, 'prose'] as const,
    );
    expect(find(finderOf(fileOf(many)), shared)).toEqual([]);
    expect(find(finderOf(fileOf(many.slice(0, 4))), shared)).toHaveLength(1);
    const versions = Array.from(
      { length: 9 },
      (_, i) => [`v${i}`, `${papers[0]!.sentences.join(' ')} ${own.sentence()}`, 'prose'] as const,
    );
    expect(find(finderOf(fileOf(versions)), shared)[0]?.evidence[0]).toContain(': v0,');
  });
  it('is code that a program wrote', () => {
    const code = modules[0]!.lines.join('\n');
    const builder = createFingerprintBuilder(options);
    expect(builder.add('a', `// Code generated by protoc. DO NOT EDIT.\n${code}`, 'code')).toBe(
      'generated',
    );
    expect(builder.add('b', code, 'code')).toBe('added');
    expect(builder.add('c', `${code}\n// more`, 'code')).toBe('version');
    expect(builder.add('d', '{}', 'code')).toBe('empty');
    expect(isGenerated('x'.repeat(3000))).toBe(true);
  });
});

describe('shingles', () => {
  const hash = createKeyedHash(new Uint8Array(16));
  const list = ({ count, lows }: ReturnType<typeof proseShingles>) => [...lows.subarray(0, count)];

  it('of Chinese and Japanese are made of characters', () => {
    const text = '当社は来年度に東京支社を閉鎖し全従業員を大阪本社へ移す計画である';
    expect(proseShingles(text, hash).count).toBeGreaterThan(15);
    expect(list(proseShingles(text, hash))).not.toEqual(
      list(proseShingles(text.replace('東', '西'), hash)),
    );
  });
  it('of phrases of little words are left out', () => {
    expect(proseShingles('at the end of it all is he to be or not', hash).count).toBe(0);
    expect(proseShingles('Kestrel margins declined throughout Q3 2026', hash).count).toBe(2);
  });
  it('of code do not see names, comments, strings and layout, but see where a name comes again', () => {
    const code =
      'function tally(rows, start) { let total = start; for (const one of rows) total += one; return total; }';
    const same =
      'function gather(items, opening) {\n  // adds\n  let result = opening\n  for (const v of items)\n    result += v\n  return result\n}';
    const other = code.replaceAll('total', 'rows');
    expect(codeShingles(code, hash).count).toBeGreaterThan(10);
    expect(list(codeShingles(same, hash))).toEqual(list(codeShingles(code, hash)));
    expect(list(codeShingles(other, hash))).not.toEqual(list(codeShingles(code, hash)));
  });
  it('winnowing keeps one of any window in a row', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer(), { maxLength: 60 }),
        fc.integer({ min: 1, max: 8 }),
        (hashes, width) => {
          const shingles = createShingles(hashes.length);
          for (const low of hashes) shingles.add(low, 0, 0, 1);
          const chosen = winnow(shingles, width);
          expect(chosen).toEqual([...new Set(chosen)].toSorted((a, b) => a - b));
          for (let i = 0; i + width <= hashes.length; i++)
            expect(chosen.some((at) => at >= i && at < i + width)).toBe(true);
          expect(hashes.length === 0 || chosen.length > 0).toBe(true);
        },
      ),
    );
  });
  it('tokens lie in the text, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const { count, starts, ends } = readCode(text);
        const wrong = Array.from({ length: count }, (_, i) => i).filter(
          (i) =>
            starts[i]! >= ends[i]! ||
            ends[i]! > text.length ||
            (i > 0 && starts[i]! < ends[i - 1]!),
        );
        expect(wrong).toEqual([]);
      }),
    );
  });
});
