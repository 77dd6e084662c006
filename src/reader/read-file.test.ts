import { strToU8 } from 'fflate';
import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { standardLimits } from './allowance.ts';
import {
  bomb,
  docx,
  illustrated,
  lockedZip,
  nested,
  ods,
  odt,
  pdf,
  pptx,
  scannedPdf,
  xlsx,
  zipped,
} from './documents.fixture.ts';
import { readFile } from './read-file.ts';
import { unreadableReasons } from '../protocol/file.ts';

const secret = 'Αμφορέας & <4711>';
const latin = 'Amphora 4711';

const message = [
  'From: Anna Berg <anna@nordwind.example>',
  'Subject: =?utf-8?B?zpHOvM+Gzr/Ooc6tzrHPgg==?=',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary="cut"',
  '',
  '--cut',
  'Content-Type: text/plain; charset=utf-8',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  'Amphora =344711 gr=C3=BC=C3=9Ft',
  '--cut',
  'Content-Type: application/octet-stream; name="notes.docx"',
  'Content-Transfer-Encoding: base64',
  '',
  Buffer.from(docx(secret)).toString('base64'),
  '--cut--',
  '',
].join('\r\n');

const rtf = `{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Unseen;}}{\\*\\generator Unseen;}Amphora\\~{\\b 4711} caf\\'e9 \\u8364?\\par end}`;

/** Every kind that is read, with a text that must be found in it. */
const kinds: readonly (readonly [name: string, bytes: Uint8Array, text: string])[] = [
  ['notes.txt', strToU8(secret), secret],
  ['rows.csv', strToU8(`name;code\n${secret};1`), secret],
  ['page.html', strToU8(`<p>${latin}</p>`), latin],
  ['main.ts', strToU8(`const code = '${secret}';`), secret],
  ['mail.eml', strToU8(message), secret],
  ['mail.eml', strToU8(message), 'Amphora 44711 grüßt'],
  ['letter.rtf', strToU8(rtf), 'Amphora 4711 café €\nend'],
  ['letter.docx', docx('Dear all,', secret), secret],
  ['talk.pptx', pptx('Hello', secret), secret],
  ['people.xlsx', xlsx([[secret, 4111111111111111]]), `${secret}\t4111111111111111`],
  ['people.xlsx', xlsx([[new Date('1984-05-17')]]), '1984-05-17'],
  ['letter.odt', odt('Dear all,', secret), secret],
  [
    'people.ods',
    ods([
      ['a', secret],
      ['b', 'c'],
    ]),
    `${secret} \t\nb \tc`,
  ],
  ['paper.pdf', pdf(['First page', latin]), latin],
  ['all.zip', zipped({ 'a/b.txt': secret }), secret],
  ['all.zip', nested(3, 'b.txt', secret), secret],
  ['letter.doc', strToU8(rtf), 'Amphora'],
  ['Makefile', strToU8(`all:\n\t${secret}`), secret],
];

const read = (name: string, bytes: Uint8Array, limits = standardLimits) =>
  readFile({ name, bytes, limits });
const reasonOf = async (name: string, bytes: Uint8Array, limits = standardLimits) => {
  const reading = await read(name, bytes, limits);
  return reading.kind === 'unreadable' ? reading.reason : reading.kind;
};

describe('a file', () => {
  it.each(kinds)('%s gives its text', async (name, bytes, text) => {
    const reading = await read(name, bytes);
    expect(reading).toMatchObject({ kind: 'text', missing: null });
    expect(reading.kind === 'text' && reading.text).toContain(text);
  });

  it('keeps what is no text of it out', async () => {
    const reading = await read('letter.rtf', strToU8(rtf));
    expect(reading.kind === 'text' && reading.text).not.toContain('Unseen');
  });

  it.each([
    ['utf-8 with a mark', [0xef, 0xbb, 0xbf, ...strToU8('Grüße')], 'Grüße'],
    ['utf-16le with a mark', [0xff, 0xfe, ...Buffer.from('Grüße', 'utf16le')], 'Grüße'],
    ['utf-16le without', [...Buffer.from('Many greetings', 'utf16le')], 'Many greetings'],
    ['utf-16be with a mark', [0xfe, 0xff, ...Buffer.from('Grüße', 'utf16le').swap16()], 'Grüße'],
    ['windows-1252', [...Buffer.from('Viele Grüße an Käthe', 'latin1')], 'Viele Grüße an Käthe'],
    ['windows-1251', [0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0x20, 0x34], 'Привет 4'],
    ['shift_jis', [0x83, 0x65, 0x83, 0x58, 0x83, 0x67, 0x20, 0x34, 0x82, 0xcc], 'テスト 4の'],
    ['gbk', [0xc4, 0xe3, 0xba, 0xc3, 0x20, 0x34, 0xb5, 0xd8, 0xd6, 0xb7], '你好 4地址'],
  ])('of text is read as %s', async (name, bytes, text) => {
    const reading = await read('a.txt', Uint8Array.from(bytes));
    expect(reading).toMatchObject({ kind: 'text', text });
    const encoding = reading.kind === 'text' && reading.encoding;
    expect(encoding).toEqual({ name: name.split(' ')[0], bom: name.endsWith('a mark') });
  });

  it('of none has nothing in it', async () => {
    expect(await read('a.docx', new Uint8Array())).toMatchObject({ kind: 'text', text: '' });
  });

  it('of pictures has nothing to read', async () => {
    const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]);
    expect(await reasonOf('a.png', png)).toBe('media');
    expect(await reasonOf('all.zip', zipped({ 'a.png': png }))).toBe('media');
  });
});

describe('what cannot be read says why', () => {
  const small = { ...standardLimits, inflated: 1_000_000, bytes: 2_000_000 };
  const letter = docx(secret);
  const ole = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const damaged = letter.slice();
  const body = Buffer.from(letter).indexOf('word/document.xml') + 17;
  for (let at = body + 4; at < body + 24; at += 1) damaged[at] = (damaged[at] ?? 0) ^ 255;
  it.each([
    ['encrypted', 'a.zip', lockedZip({ 'a.txt': secret })],
    ['encrypted', 'a.pdf', pdf([latin], true)],
    ['encrypted', 'a.docx', Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')])],
    [
      'encrypted',
      'a.odt',
      zipped({ mimetype: 'x', 'content.xml': '', 'META-INF/manifest.xml': '<m:encryption-data/>' }),
    ],
    ['unsupported', 'a.doc', ole],
    ['unsupported', 'a.7z', Uint8Array.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 0])],
    ['unsupported', 'a.bin', Uint8Array.from([1, 2, 3, 0, 5, 6])],
    ['corrupt', 'a.docx', letter.subarray(0, letter.length - 30)],
    ['corrupt', 'a.docx', damaged],
    ['corrupt', 'a.pdf', strToU8('%PDF-1.7\nnothing')],
    ['mismatch', 'a.txt', letter],
    ['mismatch', 'a.png', letter],
    ['mismatch', 'a.docx', strToU8('just words')],
    ['mismatch', 'a.docx', zipped({ 'a.txt': secret })],
    ['mismatch', 'a.pdf', strToU8('just words')],
    ['empty', 'a.docx', docx('')],
    ['empty', 'a.pdf', pdf([''])],
    ['too-deep', 'a.zip', nested(5, 'a.txt', secret)],
    ['bomb', 'a.zip', bomb(3_000_000)],
    ['too-large', 'a.txt', new Uint8Array(2_000_001).fill(65)],
    [
      'too-many',
      'a.zip',
      zipped(Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`${at}`, 'x']))),
    ],
  ] as const)('%s: %s', async (reason, name, bytes) => {
    expect(
      await reasonOf(name, bytes, reason === 'too-many' ? { ...small, entries: 10 } : small),
    ).toBe(reason);
  });

  it('timeout', async () => {
    let time = 0;
    const now = () => (time += 50_000);
    expect(await readFile({ name: 'a.docx', bytes: letter, now })).toEqual({
      kind: 'unreadable',
      reason: 'timeout',
    });
  });

  it('of a part, beside the text of the rest', async () => {
    const archive = zipped({ 'a.txt': secret, 'b.pdf': pdf([latin], true) });
    expect(await read('all.zip', archive)).toEqual({
      kind: 'text',
      text: secret,
      encoding: null,
      missing: 'encrypted',
    });
  });
});

describe('hostile bytes', () => {
  const honest = (reading: Awaited<ReturnType<typeof readFile>>): void => {
    if (reading.kind === 'text') expect(typeof reading.text).toBe('string');
    else if (reading.kind === 'unreadable') expect(unreadableReasons).toContain(reading.reason);
    else expect(reading.kind).toBe('media');
  };
  const limits = { ...standardLimits, inflated: 4_000_000, time: 5000 };

  it.each(kinds)(
    '%s, cut or changed anywhere, ends in a text or a reason',
    async (name, bytes) => {
      await fc.assert(
        fc.asyncProperty(
          fc.nat(bytes.length),
          fc.array(fc.tuple(fc.nat(bytes.length), fc.nat(255)), { maxLength: 8 }),
          async (cut, changes) => {
            const hurt = bytes.slice(0, cut || bytes.length);
            for (const [at, byte] of changes) hurt[at % Math.max(1, hurt.length)] = byte;
            honest(await read(name, hurt, limits));
          },
        ),
        { numRuns: name.endsWith('.pdf') ? 40 : 80 },
      );
    },
    60_000,
  );

  it('of every beginning and name end the same way', async () => {
    const heads = ['PK\x03\x04', '%PDF-1.4\n', '{\\rtf', '<', 'From: a\nDate: b\n', '\xff\xfe', ''];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...heads),
        fc.constantFrom('a.docx', 'a.pdf', 'a.zip', 'a.txt', 'a.eml', 'a', 'a.rtf'),
        fc.uint8Array({ maxLength: 400 }),
        async (head, name, rest) => {
          honest(
            await read(name, Uint8Array.from([...Buffer.from(head, 'latin1'), ...rest]), limits),
          );
        },
      ),
      { numRuns: 300 },
    );
  }, 60_000);
});

/** What Node has no name for. */
class PlainImage {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
  constructor(data: Uint8ClampedArray, width: number, height: number) {
    this.data = data;
    this.width = width;
    this.height = height;
  }
}

describe('pictures, where they are looked into', () => {
  // A black PNG of 40 by 30 pixels would do as well: what is in it is the recogniser's business.
  const head = [0x89, ...strToU8('PNG\r\n\x1a\n'), 0, 0, 0, 13, ...strToU8('IHDR')];
  const png = (width: number, height: number) =>
    Uint8Array.from([...head, 0, 0, width >> 8, width & 255, 0, 0, height >> 8, height & 255]);
  const read = (name: string, bytes: Uint8Array, shows: string) =>
    readFile({ bytes, name, recognise: () => Promise.resolve(shows) });

  it.each([
    ['screen.png', png(640, 480)],
    ['letter.docx', illustrated(['Dear all,'], { 'image1.png': png(640, 480) })],
    ['all.zip', zipped({ 'deep/screen.png': png(640, 480) })],
  ])('%s is read', async (name, bytes) => {
    expect(await read(name, bytes, ` ${secret}\n`)).toMatchObject({
      kind: 'text',
      text: expect.stringContaining(secret) as string,
      // It can be read, and not written.
      encoding: null,
      missing: null,
    });
  });

  it('says nothing of a picture without words, or of a form it does not know', async () => {
    expect(await read('screen.png', png(640, 480), ' \n')).toEqual({ kind: 'media' });
    expect(await read('point.png', png(16, 16), secret)).toEqual({ kind: 'media' });
    expect(await read('film.mp4', strToU8('    ftypisom'), secret)).toEqual({ kind: 'media' });
  });

  it('does not unpack what would fill the memory', async () => {
    expect(await read('huge.png', png(60_000, 60_000), secret)).toEqual({
      kind: 'unreadable',
      reason: 'too-large',
    });
  });

  it('cannot read what the recogniser cannot', async () => {
    const recognise = () => Promise.reject(new Error('no'));
    for (const [name, bytes] of [
      ['screen.png', png(640, 480)],
      ['all.zip', zipped({ 'screen.png': png(640, 480) })],
    ] as const) {
      expect(await readFile({ name, bytes, recognise })).toEqual({
        kind: 'unreadable',
        reason: 'corrupt',
      });
    }
    const letter = illustrated(['Dear all,'], { 'image1.png': png(640, 480) });
    expect(await readFile({ name: 'letter.docx', bytes: letter, recognise })).toMatchObject({
      text: 'Dear all,',
      missing: 'corrupt',
    });
  });

  it('reads the pictures of a scanned page', async () => {
    vi.stubGlobal('ImageData', PlainImage);
    const seen: ImageData[] = [];
    const recognise = (picture: Blob | ImageData) => {
      seen.push(picture as ImageData);
      return Promise.resolve(secret);
    };
    const bytes = scannedPdf(Uint8Array.of(200, 100, 50), 1, 1, 'plain');
    expect(await readFile({ bytes, name: 'scan.pdf', recognise })).toMatchObject({ text: secret });
    expect(seen).toMatchObject([{ width: 1, height: 1 }]);
    expect([...(seen[0]?.data ?? [])]).toEqual([200, 100, 50, 255]);
    expect(await readFile({ bytes, name: 'scan.pdf' })).toEqual({
      kind: 'unreadable',
      reason: 'empty',
    });
    vi.unstubAllGlobals();
  });
});
