import type { WireBody } from '../protocol/page.ts';
import {
  blobBytes,
  blobSize,
  blobType,
  bufferSize,
  fileName,
  formAppend,
  formEach,
  formKind,
  isKind,
  isView,
  NativeBlob,
  NativeBytes,
  NativeFile,
  NativeForm,
  NativeParams,
  nodeText,
  paramsText,
  streamLocked,
  whenDone,
} from './natives.ts';
import {
  bytesBody,
  bytesToUnits,
  field,
  formBody,
  noBody,
  textBody,
  unitsToBytes,
  type WireText,
} from './wire.ts';

export type Sendable = string | FormData | Blob | URLSearchParams | ArrayBuffer | ArrayBufferView;

/** A body on its way: what it says, and how to send it, unchanged or with another content. */
export interface Carried {
  /** Reads what cannot be read at once; null when `wire` says it all already. */
  readonly load: ((done: (wire: WireText) => void, failed: () => void) => void) | null;
  /** Reading it is costly: a file, a stream. */
  readonly isHeavy: boolean;
  /** {@link noBody} when it cannot be read; meaningless while `load` is there. */
  readonly wire: WireText;
  /** The same content, out of reach of what the page does to its objects later. */
  readonly keep: () => Sendable;
  /** A body of the same kind with the gate's content. */
  rebuild(body: WireBody): Sendable;
}

/** Above this nothing is copied to the gate; the gate judges it as unreadable. */
const maxBytes = 16 * 1024 * 1024;
/** Files together up to here can be a message, above they are what a person uploads. */
const lightBytes = 1024 * 1024;

/** Null when there is no body. Streams and bodies of Request objects: see `request-body.ts`. */
export function carry(body: unknown): Carried | null {
  if (body === null || body === undefined) return null;
  if (typeof body === 'string') return carryText(body);
  if (isKind(paramsText, body)) return carryParams(body);
  if (isKind(blobSize, body)) return carryBlob(body);
  if (isKind(formKind, body)) return carryForm(body);
  if (isView(body)) return carryBytes(copyView(body));
  if (isKind(bufferSize, body)) return carryBytes(copyBuffer(body));
  if (isKind(streamLocked, body)) return unreadable(body as never);
  if (isKind(nodeText, body)) return bodyOf(textBody(nodeText(body)), body as never);
  // What the browser would send; read once, so that the page cannot answer differently later.
  return carryText(`${body as string}`);
}

function unreadable(keep: Sendable): Carried {
  return bodyOf(noBody, keep, () => keep);
}

/** @param wire what it says; meaningless where it is to be loaded first */
function bodyOf(
  wire: WireText,
  keep: Sendable,
  rebuild: Carried['rebuild'] = contentOf,
  load: Carried['load'] = null,
  isHeavy = false,
): Carried {
  return { load, isHeavy, wire, keep: () => keep, rebuild };
}

function carryText(text: string): Carried {
  return bodyOf(textBody(text), text);
}

function carryParams(params: URLSearchParams): Carried {
  const text = paramsText(params);
  return bodyOf(
    textBody(text),
    new NativeParams(text),
    (body) => new NativeParams(body.kind === 'text' ? body.text : ''),
  );
}

export function carryBytes(buffer: ArrayBuffer): Carried {
  if (bufferSize(buffer) > maxBytes) return unreadable(buffer);
  return bodyOf(bytesBody(buffer), buffer);
}

function carryBlob(blob: Blob): Carried {
  if (blobSize(blob) > maxBytes) return unreadable(blob);
  return bodyOf(
    noBody,
    blob,
    (body) => new NativeBlob([contentOf(body) as BlobPart], { type: blobType(blob) }),
    (done, failed) =>
      void whenDone(blobBytes(blob), (buffer) => done(bytesBody(buffer as ArrayBuffer)), failed),
    blobSize(blob) > lightBytes,
  );
}

function contentOf(body: WireBody): string | FormData | Uint8Array<ArrayBuffer> {
  if (body.kind === 'text') return body.text;
  if (body.kind === 'bytes') return unitsToBytes(body.bytes);
  return formOf(body, []);
}

function copyView(view: ArrayBufferView): ArrayBuffer {
  const bytes = new NativeBytes(view.buffer as ArrayBuffer, view.byteOffset, view.byteLength);
  return new NativeBytes(bytes).buffer;
}

function copyBuffer(buffer: ArrayBuffer): ArrayBuffer {
  return new NativeBytes(new NativeBytes(buffer)).buffer;
}

interface Part {
  readonly name: string;
  readonly value: string | File;
  /** Bytes of a file, once they are read. */
  units: string;
}

export function carryForm(form: FormData): Carried {
  const parts: Part[] = [];
  const keep = new NativeForm();
  let files = 0;
  let size = 0;
  formEach(form, (value, name) => {
    parts[parts.length] = { name, value, units: '' };
    formAppend(keep, name, value);
    if (typeof value !== 'string') {
      files += 1;
      size += blobSize(value);
    }
  });
  if (size > maxBytes) return unreadable(keep);
  return bodyOf(
    // Without its files, for those who cannot wait.
    wireForm(parts),
    keep,
    (body) => (body.kind === 'form' ? formOf(body, parts) : contentOf(body)),
    files === 0 ? null : (done, failed) => loadFiles(parts, 0, done, failed),
    size > lightBytes,
  );
}

function loadFiles(
  parts: Part[],
  from: number,
  done: (wire: WireText) => void,
  failed: () => void,
): void {
  for (let at = from; at < parts.length; at += 1) {
    const part = parts[at];
    if (part && typeof part.value !== 'string') {
      const take = (buffer: unknown): void => {
        part.units = bytesToUnits(buffer as ArrayBuffer);
        loadFiles(parts, at + 1, done, failed);
      };
      void whenDone(blobBytes(part.value), take, failed);
      return;
    }
  }
  done(wireForm(parts));
}

function wireForm(parts: readonly Part[]): WireText {
  let fields = '';
  for (let at = 0; at < parts.length; at += 1) {
    const { name, value, units } = parts[at] as Part;
    const file = typeof value === 'string' ? null : value;
    const about = file && { name: fileName(file), type: blobType(file) };
    fields += (at === 0 ? '' : ',') + field(name, file ? units : (value as string), about);
  }
  return formBody(fields);
}

/** A file whose bytes did not change is sent as the page's own, dates and all. */
function formOf(body: WireBody & { kind: 'form' }, parts: readonly Part[]): FormData {
  const form = new NativeForm();
  for (let at = 0; at < body.fields.length; at += 1) {
    const { name, value, file } = body.fields[at] as (typeof body.fields)[number];
    const part = parts[at];
    if (!file) formAppend(form, name, value);
    else if (part && typeof part.value !== 'string' && part.units === value) {
      formAppend(form, name, part.value);
    } else {
      formAppend(form, name, new NativeFile([unitsToBytes(value)], file.name, { type: file.type }));
    }
  }
  return form;
}
