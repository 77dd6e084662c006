/** What a file is by its bytes. `package`: an archive, maybe a document of archive form. */
export type FileKind = 'package' | 'pdf' | 'rtf' | 'ole' | 'archive' | 'media' | 'other';

const longestPreamble = 1024;

const signatures: readonly (readonly [kind: FileKind, bytes: string, at?: number])[] = [
  ['package', 'PK\x03\x04'],
  ['package', 'PK\x05\x06'],
  ['rtf', '{\\rtf'],
  ['ole', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['archive', '\x1f\x8b'],
  ['archive', '7z\xbc\xaf\x27\x1c'],
  ['archive', 'Rar!\x1a\x07'],
  ['archive', '\xfd7zXZ\x00'],
  ['archive', 'BZh'],
  ['archive', '\x28\xb5\x2f\xfd'],
  ['archive', 'ustar', 257],
  ['media', '\x89PNG\r\n\x1a\n'],
  ['media', '\xff\xd8\xff'],
  ['media', 'GIF87a'],
  ['media', 'GIF89a'],
  ['media', 'II*\x00'],
  ['media', 'MM\x00*'],
  ['media', 'WEBP', 8],
  ['media', 'WAVE', 8],
  ['media', 'AVI ', 8],
  // MP4, M4A, MOV, HEIC and AVIF.
  ['media', 'ftyp', 4],
  ['media', '\x1aE\xdf\xa3'],
  ['media', 'ID3'],
  ['media', '\xff\xfb'],
  ['media', 'OggS'],
  ['media', 'fLaC'],
  ['media', '\x00\x00\x01\x00'],
  ['media', '8BPS'],
];

export function fileKind(bytes: Uint8Array): FileKind {
  const head = String.fromCharCode(...bytes.subarray(0, longestPreamble));
  if (head.includes('%PDF-')) return 'pdf';
  const found = signatures.find(([, mark, at = 0]) => head.startsWith(mark, at));
  if (found) return found[0];
  // Bitmaps say little: two letters, then their own length.
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const bitmap = head.startsWith('BM') && bytes.length > 6 && view.getUint32(2, true);
  return bitmap === bytes.length ? 'media' : 'other';
}

/** What files of a name may be by their bytes; names that are not here promise nothing. */
const promised: readonly (readonly [extensions: string, kinds: readonly FileKind[]])[] = [
  ['docx docm dotx dotm xlsx xlsm xltx pptx pptm potx ppsx', ['package', 'ole']],
  ['odt ods odp ott ots zip jar epub', ['package']],
  ['pdf', ['pdf']],
  // Old names are worn by newer forms, and by pages that a server calls a sheet.
  ['doc xls ppt', ['ole', 'rtf', 'package', 'other']],
  ['rtf', ['rtf']],
  [
    'png jpg jpeg gif webp bmp tif tiff heic avif ico mp3 mp4 m4a mov wav ogg webm avi flac psd',
    ['media'],
  ],
  [
    'txt text csv tsv json jsonl xml html htm md markdown log eml ics vcf yaml yml ini env svg',
    ['other'],
  ],
];

const kindsOf = new Map(
  promised.flatMap(([extensions, kinds]) => extensions.split(' ').map((one) => [one, kinds])),
);

/** Whether a file of this name may be of this kind. */
export function fitsName(name: string, kind: FileKind): boolean {
  const kinds = kindsOf.get(extensionOf(name));
  return !kinds || kinds.includes(kind);
}

/** Lower case, without the dot; empty where there is none. */
export function extensionOf(name: string): string {
  return /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}
