export interface BlobLine {
  /** Empty where its bytes are no UTF-8. */
  readonly text: string;
  /** First byte, and how many there are without the line's end. */
  readonly start: number;
  readonly length: number;
}

const newline = 10;

/** The lines of a file, a piece of it at a time: memory does not grow with the file. */
export async function* blobLines(blob: Blob): AsyncGenerator<readonly BlobLine[]> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const textOf = (bytes: Uint8Array): string => {
    try {
      return decoder.decode(bytes);
    } catch {
      // Not what we wrote; whoever reads the line says so.
      return '';
    }
  };
  let rest = new Uint8Array(0);
  let at = 0;
  for await (const piece of blob.stream() as unknown as AsyncIterable<Uint8Array<ArrayBuffer>>) {
    const bytes = rest.length === 0 ? piece : joined(rest, piece);
    const lines: BlobLine[] = [];
    let from = 0;
    for (let end = bytes.indexOf(newline); end >= 0; end = bytes.indexOf(newline, from)) {
      lines.push({ text: textOf(bytes.subarray(from, end)), start: at + from, length: end - from });
      from = end + 1;
    }
    at += from;
    rest = bytes.slice(from);
    yield lines;
  }
  if (rest.length > 0) yield [{ text: textOf(rest), start: at, length: rest.length }];
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
