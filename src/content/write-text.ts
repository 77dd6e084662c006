import type { Encoding } from '../protocol/file.ts';

/**
 * The bytes of a text as its file had them. What no browser writes any more (everything but Unicode)
 * becomes UTF-8 and says so with its mark.
 */
export function writeText(text: string, { name, bom }: Encoding): Uint8Array<ArrayBuffer> {
  if (name.startsWith('utf-16')) return wide(bom ? `\ufeff${text}` : text, name === 'utf-16le');
  const marked = bom || name !== 'utf-8';
  return new TextEncoder().encode(marked ? `\ufeff${text}` : text);
}

function wide(text: string, isLittle: boolean): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(2 * text.length));
  for (let at = 0; at < text.length; at += 1) view.setUint16(2 * at, text.charCodeAt(at), isLittle);
  return new Uint8Array(view.buffer);
}
