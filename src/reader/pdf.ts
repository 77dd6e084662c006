import type { Allowance } from './allowance.ts';
import { Unreadable } from './unreadable.ts';

/** The text of a PDF, a page after the other, and what was filled into its form. */
export async function pdfText(bytes: Uint8Array, allowance: Allowance): Promise<string> {
  // One and a half megabytes, for those who attach one.
  const { getDocumentProxy } = await import('unpdf');
  let document;
  try {
    // It keeps the bytes it is given.
    document = await getDocumentProxy(bytes.slice(), { verbosity: 0, stopAtErrors: false });
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
