import type { WireBody, WireField } from '../protocol/page.ts';
import type { Settled } from './channel.ts';
import { isFile, isNote } from './files-in.ts';
import {
  asFile,
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
  /** The files in it; `all`: whatever content it has is one. None before `load` where that is needed. */
  readonly files: (all: boolean) => readonly File[];
  /** A body of the same kind with the gate's content, or with other files in their places. */
  rebuild(body: WireBody | null, files?: readonly File[]): Sendable;
}

/** What is sent of a body after a verdict that changes it; null where nothing is left of it. */
export function otherBody(body: Carried, verdict: Settled): Sendable | null {
  const content = verdict.verdict === 'replace' ? verdict.body : null;
  return content || verdict.files ? body.rebuild(content, verdict.files) : null;
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
  return bodyOf(noBody, keep, { rebuild: () => keep });
}

const noFiles: Carried['files'] = () => [];

/** @param wire what it says; meaningless where it is to be loaded first */
function bodyOf(
  wire: WireText,
  keep: Sendable,
  {
    load = null,
    isHeavy = false,
    files = noFiles,
    rebuild = contentOf,
  }: Partial<Omit<Carried, 'wire' | 'keep'>> = {},
): Carried {
  return { load, isHeavy, wire, keep: () => keep, files, rebuild };
}

/** A body that is one file where it goes to an address for files. */
function oneFile(content: BlobPart, type: string): Carried['files'] {
  return (all) => (all ? [asFile(content, type)] : []);
}

function carryText(text: string): Carried {
  const files = isNote(text) ? noFiles : oneFile(text, 'text/plain;charset=UTF-8');
  return bodyOf(textBody(text), text, { files });
}

function carryParams(params: URLSearchParams): Carried {
  const text = paramsText(params);
  return bodyOf(textBody(text), new NativeParams(text), {
    rebuild: (body) => new NativeParams(body?.kind === 'text' ? body.text : ''),
  });
}

export function carryBytes(buffer: ArrayBuffer): Carried {
  const files = bufferSize(buffer) > 0 ? oneFile(buffer, '') : noFiles;
  const isTooLarge = bufferSize(buffer) > maxBytes;
  return bodyOf(isTooLarge ? noBody : bytesBody(buffer), buffer, { files });
}

function carryBlob(blob: Blob): Carried {
  const read: Carried['load'] = (done, failed) =>
    void whenDone(blobBytes(blob), (buffer) => done(bytesBody(buffer as ArrayBuffer)), failed);
  return bodyOf(noBody, blob, {
    load: blobSize(blob) > maxBytes ? null : read,
    isHeavy: blobSize(blob) > lightBytes,
    files: (all) => (all || isFile(blob) ? [asFile(blob, blobType(blob))] : []),
    rebuild: (body, files) =>
      files?.[0] ?? new NativeBlob([contentOf(body) as BlobPart], { type: blobType(blob) }),
  });
}

function contentOf(
  body: WireBody | null,
  files?: readonly File[],
): string | File | FormData | Uint8Array<ArrayBuffer> {
  if (files?.[0]) return files[0];
  if (!body) return '';
  if (body.kind === 'text') return body.text;
  if (body.kind === 'bytes') return unitsToBytes(body.bytes);
  return formOf(body.fields, [], () => null);
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
  let asked: File[] = [];
  const read: Carried['load'] = (done, failed) => loadFiles(parts, 0, done, failed);
  // Without its files, for those who cannot wait.
  return bodyOf(wireForm(parts), keep, {
    load: files === 0 || size > maxBytes ? null : read,
    isHeavy: size > lightBytes,
    files(all) {
      asked = [];
      for (let at = 0; at < parts.length; at += 1) {
        const { value } = parts[at] as Part;
        if (typeof value !== 'string' && (all || isFile(value))) asked[asked.length] = value;
      }
      return asked;
    },
    rebuild(body, given = []) {
      if (body && body.kind !== 'form') return contentOf(body);
      let next = 0;
      const instead = (file: File): File | null => {
        if (file !== asked[next]) return null;
        next += 1;
        return given[next - 1] ?? null;
      };
      return formOf(body?.fields ?? null, parts, instead);
    },
  });
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

/**
 * A file whose bytes did not change is sent as the page's own, dates and all.
 * @param fields null: as the page wrote them
 * @param instead the file to send in the place of one that was asked about
 */
function formOf(
  fields: readonly WireField[] | null,
  parts: readonly Part[],
  instead: (file: File) => File | null,
): FormData {
  const form = new NativeForm();
  const count = fields ? fields.length : parts.length;
  for (let at = 0; at < count; at += 1) {
    const part = parts[at];
    const field = fields?.[at];
    const own = part && typeof part.value !== 'string' ? part.value : null;
    const given = own && instead(own);
    const name = field ? field.name : (part as Part).name;
    if (given) formAppend(form, name, given);
    else if (own && (!field || field.value === (part as Part).units)) formAppend(form, name, own);
    else if (field?.file) {
      const { name: called, type } = field.file;
      formAppend(form, name, new NativeFile([unitsToBytes(field.value)], called, { type }));
    } else formAppend(form, name, field ? field.value : (part as Part).value);
  }
  return form;
}
