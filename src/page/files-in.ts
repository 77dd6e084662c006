import {
  fileName,
  formEach,
  headerGet,
  isKind,
  formKind,
  requestHeaders,
  requestUrl,
  startsWith,
  charCode,
} from './natives.ts';

/** What a form calls a part that a script made and gave no name: nothing that anybody chose. */
const unnamed = 'blob';

/** Whether a part of a form, or a body, is a file with a name. */
export function isFile(value: unknown): value is File {
  return typeof value === 'object' && isKind(fileName, value) && fileName(value) !== unnamed;
}

/** Whether a body may hold a file. Cheap: asked of every request of the page. */
export function mayHoldFile(body: unknown): boolean {
  if (typeof body !== 'object' || body === null) return false;
  if (isFile(body)) return true;
  if (isKind(requestUrl, body)) {
    // Its body can only be told by reading it.
    const type = headerGet(requestHeaders(body), 'content-type') ?? '';
    return startsWith(type, 'multipart/form-data');
  }
  let found = false;
  if (isKind(formKind, body)) formEach(body as FormData, (value) => void (found ||= isFile(value)));
  return found;
}

/** Longer JSON is the content of a file, shorter describes one that follows; code units. */
const longestNote = 4096;

/** Whether a text sent to an address for files only says what file will come. */
export function isNote(text: string): boolean {
  const first = charCode(text, 0);
  // A brace or a bracket.
  return text.length === 0 || (text.length < longestNote && (first === 0x7b || first === 0x5b));
}
