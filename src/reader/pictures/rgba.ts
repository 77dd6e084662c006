/** A picture as the library for PDFs unpacks it, row by row. */
export interface Unpacked {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
  /** Bytes a pixel. 1: grey. 3: red, green, blue. 4: the same, and how opaque. */
  readonly channels: 1 | 3 | 4;
}

/** The same with four bytes a pixel, as browsers have it. */
export function rgba({ data, width, height, channels }: Unpacked): Uint8ClampedArray<ArrayBuffer> {
  const out = new Uint8ClampedArray(width * height * 4);
  const colour = channels === 1 ? 0 : 1;
  for (let to = 0, from = 0; to < out.length; to += 4, from += channels) {
    out[to] = data[from] ?? 0;
    out[to + 1] = data[from + colour] ?? 0;
    out[to + 2] = data[from + colour * 2] ?? 0;
    out[to + 3] = channels === 4 ? (data[from + 3] ?? 0) : 255;
  }
  return out;
}
