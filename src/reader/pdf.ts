import type { Allowance } from './allowance.ts';
import { rgba } from './pictures/rgba.ts';
import type { Recognise } from './pictures/recogniser.ts';
import { Unreadable } from './unreadable.ts';

const options = {
  verbosity: 0,
  stopAtErrors: false,
  /** Pixels of one picture in a page: a sheet of A3, scanned at 400 dots an inch. */
  maxImageSize: 40_000_000,
  // Else it keeps pictures where only a canvas can draw them.
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
};

/**
 * The text of a PDF, a page after the other, and what was filled into its form. With `recognise`,
 * a page without a text is a scanned one, and its pictures are read.
 */
export async function pdfText(
  bytes: Uint8Array,
  allowance: Allowance,
  recognise: Recognise | null,
): Promise<string> {
  // One and a half megabytes, for those who attach one.
  const { extractImages, getDocumentProxy } = await import('unpdf');
  let document;
  try {
    // It keeps the bytes it is given.
    document = await getDocumentProxy(bytes.slice(), options);
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    throw new Unreadable(isLocked ? 'encrypted' : 'corrupt');
  }
  const out: string[] = [];
  let length = 0;
  try {
    for (let number = 1; number <= document.numPages; number += 1) {
      allowance.time();
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const text = items
        .map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''))
        .join('');
      out.push(text);
      if (recognise && text.trim() === '') {
        for (const picture of await extractImages(document, number)) {
          allowance.time();
          const { width, height } = picture;
          out.push(await recognise(new ImageData(rgba(picture), width, height)));
        }
      }
      length += text.length;
      if (length > allowance.limits.text) throw new Unreadable('too-large');
      page.cleanup();
    }
    const fields: Record<string, unknown> = (await document.getFieldObjects()) ?? {};
    out.push(...Object.values(fields).flatMap(fieldValues));
  } finally {
    await document.loadingTask.destroy();
  }
  return out.join('\n\n').trim();
}

function fieldValues(field: unknown): string[] {
  const parts = Array.isArray(field) ? (field as readonly unknown[]) : [];
  return parts.flatMap((part) => {
    const value = typeof part === 'object' && part !== null && 'value' in part ? part.value : null;
    return typeof value === 'string' && value.trim() !== '' ? [value] : [];
  });
}
