/** Pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/**
 * How large a picture is, from its first bytes: whoever unpacks it first has a gigabyte of one
 * colour in memory. Null where it is none of the forms that are looked into: PNG, JPEG, GIF, WebP
 * and BMP.
 */
export function pictureSize(bytes: Uint8Array): PictureSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const says = (text: string, at: number): boolean =>
    bytes.length >= at + text.length &&
    [...text].every((letter, n) => bytes[at + n] === letter.charCodeAt(0));
  try {
    if (says('\x89PNG', 0)) return { width: view.getUint32(16), height: view.getUint32(20) };
    if (says('GIF8', 0)) return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
    if (says('\xff\xd8\xff', 0)) return jpegSize(view);
    if (says('RIFF', 0) && says('WEBP', 8)) return webpSize(view, says);
    if (says('BM', 0)) {
      // A picture whose first row is the top one has a negative height.
      return { width: view.getInt32(18, true), height: Math.abs(view.getInt32(22, true)) };
    }
  } catch (error) {
    // It ends before it says so.
    if (!(error instanceof RangeError)) throw error;
  }
  return null;
}

/** ITU-T T.81, B.2.2: the frame header, whichever of the coding processes it is for. */
function jpegSize(view: DataView): PictureSize {
  let at = 2;
  for (;;) {
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    // Before a marker may stand any number of fill bytes.
    at += marker === 0xff ? 1 : 2 + Math.max(2, view.getUint16(at + 2));
  }
}

/** RFC 9649, 2.5 to 2.7. */
function webpSize(view: DataView, says: (text: string, at: number) => boolean): PictureSize | null {
  const low = 0x3fff;
  if (says('VP8X', 12)) {
    const of = (at: number): number =>
      1 + view.getUint16(at, true) + view.getUint8(at + 2) * 0x1_00_00;
    return { width: of(24), height: of(27) };
  }
  if (says('VP8L', 12)) {
    const bits = view.getUint32(21, true);
    return { width: 1 + (bits & low), height: 1 + ((bits >>> 14) & low) };
  }
  if (!says('VP8 ', 12)) return null;
  return { width: view.getUint16(26, true) & low, height: view.getUint16(28, true) & low };
}
