/** A picture as it is unpacked: row by row, four bytes a pixel (red, green, blue, how opaque). */
export interface Pixels {
  readonly data: Uint8Array | Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** The middle of black (0) and white (255). */
const middle = 128;

/**
 * A picture in shades of grey, as a portable grey map (`P5`, one byte a pixel): the plainest form
 * that the recogniser reads. Dark ones are turned round: it was taught dark letters on light paper.
 */
export function greyMap({ data, width, height }: Pixels): Uint8Array {
  const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
  const out = new Uint8Array(head.length + width * height);
  out.set(head);
  let sum = 0;
  for (let at = head.length, from = 0; at < out.length; at += 1, from += 4) {
    const grey = greyAt(data, from);
    out[at] = grey;
    sum += grey;
  }
  if (sum < width * height * middle) {
    for (let at = head.length; at < out.length; at += 1) out[at] = 255 - (out[at] ?? 0);
  }
  return out;
}

/** ITU-R BT.601, in 256ths; what can be seen through lies on white paper. */
function greyAt(data: Pixels['data'], at: number): number {
  const red = data[at] ?? 0;
  const green = data[at + 1] ?? 0;
  const blue = data[at + 2] ?? 0;
  const opaque = data[at + 3] ?? 255;
  const grey = (red * 77 + green * 150 + blue * 29) >> 8;
  return 255 - Math.trunc(((255 - grey) * opaque) / 255);
}
