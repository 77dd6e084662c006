import { createHash, createHmac as nodeHmac } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKeyedHash } from './chaskey.ts';
import { createHmac } from './hmac.ts';
import { pack, unpack } from './packed-file.ts';
import { sha256 } from './sha256.ts';
import { readTagKey, writeTagKey } from './tag-key.ts';
import { textOf, utf8Of } from './utf8.ts';
import { foldedWord, readWords } from './words.ts';

const bytes = (max: number) => fc.uint8Array({ maxLength: max });

describe('sha256 and HMAC', () => {
  it('are those of everybody else', () => {
    fc.assert(
      fc.property(bytes(300), bytes(100), (message, key) => {
        expect(Buffer.from(sha256(message))).toEqual(createHash('sha256').update(message).digest());
        const mac = nodeHmac('sha256', key).update(message).digest();
        expect(Buffer.from(createHmac(key).full(message))).toEqual(mac);
        expect(createHmac(key).first32(message)).toBe(mac.readUInt32BE(0));
      }),
    );
  });
  it.each([0, 55, 56, 63, 64, 65, 119, 120, 128])('at %i bytes, where blocks end', (length) => {
    const message = new Uint8Array(length).fill(7);
    expect(Buffer.from(sha256(message))).toEqual(createHash('sha256').update(message).digest());
  });
});

describe('the keyed hash', () => {
  const key = Uint8Array.from(
    [0x833d3433, 0x009f389f, 0x2398e64f, 0x417acf39].flatMap((word) =>
      [0, 8, 16, 24].map((shift) => (word >>> shift) & 0xff),
    ),
  );
  const hex = (tag: Int32Array) => [...tag].map((word) => (word >>> 0).toString(16));

  it('is Chaskey, whose reference gives these tags for eight rounds', () => {
    const hash = createKeyedHash(key, 8);
    hash.units(new Uint16Array(8), 0);
    expect(hex(hash.tag)).toEqual(['792e8fe5', '75ce87aa', '2d1450b5', '1191970b']);
    hash.units(Uint16Array.of(0x0100), 1);
    expect(hex(hash.tag)).toEqual(['55df8922', '2c7ff577', '73809ef4', '4e5084c0']);
  });
  it('hashes a block as it hashes eight units, and takes more than one block', () => {
    const hash = createKeyedHash(key);
    const units = Uint16Array.from({ length: 16 }, (_, i) => i + 1);
    hash.block(0x00020001, 0x00040003, 0x00060005, 0x00080007);
    const block = hex(hash.tag);
    hash.units(units, 8);
    expect(hex(hash.tag)).toEqual(block);
    const tags = [7, 8, 9, 15, 16].map((length) => {
      hash.units(units, length);
      return hex(hash.tag).join('');
    });
    expect(new Set(tags).size).toBe(5);
  });
});

describe('utf8Of', () => {
  it('agrees with the platform, and comes back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(Buffer.from(utf8Of(text))).toEqual(Buffer.from(new TextEncoder().encode(text)));
        expect(textOf(utf8Of(text))).toBe(text.toWellFormed());
      }),
    );
  });
});

describe('tag keys', () => {
  it('survive writing and reading', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (key) => {
        expect(writeTagKey(key)).toBe(Buffer.from(key).toString('base64url'));
        expect(readTagKey(` ${writeTagKey(key)}\n`)).toEqual(key);
      }),
    );
  });
  it('are nothing else', () => {
    const text = writeTagKey(new Uint8Array(32));
    expect(readTagKey(text)).not.toBeNull();
    for (const wrong of ['', text.slice(1), `${text}A`, text.replace('A', '!')])
      expect(readTagKey(wrong)).toBeNull();
    expect(readTagKey(`${text.slice(0, -1)}B`)).toBeNull();
  });
});

describe('packed files', () => {
  const file = pack('TestFile', 3, { title: 'Ω' }, [Uint8Array.of(1, 2, 3), new Uint8Array(4)]);

  it('come back, also from within other bytes', () => {
    const inside = new Uint8Array(file.length + 1);
    inside.set(file, 1);
    for (const bytes of [file, inside.subarray(1)]) {
      const { header, sections } = unpack('TestFile', 3, bytes);
      expect(header['title']).toBe('Ω');
      expect(sections.map((section) => [...section])).toEqual([
        [1, 2, 3],
        [0, 0, 0, 0],
      ]);
    }
  });
  it('say of every flipped bit and every cut that they are damaged, and nothing of what they hold', () => {
    for (let bit = 0; bit < file.length * 8; bit++) {
      const other = file.slice();
      other[bit >> 3] = other[bit >> 3]! ^ (1 << (bit & 7));
      expect(() => unpack('TestFile', 3, other)).toThrow(/^is (damaged|not a file|of version)/);
    }
    for (let length = 0; length < file.length; length++)
      expect(() => unpack('TestFile', 3, file.slice(0, length))).toThrow(
        /^is (damaged|not a file)/,
      );
  });
  it('of another kind or version are refused', () => {
    expect(() => unpack('TestFile', 4, file)).toThrow('is of version 3');
    expect(() => unpack('TestFull', 3, file)).toThrow('is not a file of this kind');
  });
});

describe('words', () => {
  const wordsOf = (text: string) => {
    const { count, starts, ends } = readWords(text);
    return Array.from({ length: count }, (_, i) => foldedWord(text, starts[i]!, ends[i]!));
  };

  it.each([
    ['Hello, World 42', 'hello world 42'],
    ["O'Brien O’Brien OBrien 'quoted'", 'obrien obrien obrien quoted'],
    ['Müller Mueller MULLER', 'muller muller muller'],
    ['Straße STRASSE', 'strasse strasse'],
    ['Łódź Ærø Çelik Ñandú', 'lodz aro celik nandu'],
    ['田中太郎様', '田 中 太 郎 様'],
    ['Иванов Ёлка Ωμέγα', 'иванов елка ωμεγα'],
    ['a😀b · c', 'a b c'],
  ])('of %s', (text, expected) => {
    expect(wordsOf(text).join(' ')).toBe(expected);
  });
  it('fold once and for all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        for (const word of wordsOf(text)) expect(foldedWord(word, 0, word.length)).toBe(word);
      }),
    );
  });
});
