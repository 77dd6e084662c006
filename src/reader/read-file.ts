import type { Reading, UnreadableReason } from '../protocol/file.ts';
import { createAllowance, type Allowance, type Limits, standardLimits } from './allowance.ts';
import { decodeText } from './decode-text.ts';
import { extensionOf, fileKind, fitsName } from './file-kind.ts';
import { asUnits, isMail, readMail } from './mail.ts';
import { isOfficeName, isOfficePicture, officeText } from './office.ts';
import { pdfText } from './pdf.ts';
import { pictureText } from './pictures/picture-text.ts';
import type { Recognise } from './pictures/recogniser.ts';
import { rtfText } from './rtf.ts';
import { Unreadable } from './unreadable.ts';
import { readZip, type ZipEntry } from './zip.ts';

export interface FileIn {
  readonly bytes: Uint8Array;
  /** Its ending tells what it claims to be. */
  readonly name: string;
  readonly limits?: Limits;
  /** Milliseconds, monotonic. */
  readonly now?: () => number;
  /** Finds the text in pictures; null: they are not looked into. */
  readonly recognise?: Recognise | null;
}

/** What every part of a file is read with. */
interface Tools {
  readonly allowance: Allowance;
  readonly recognise: Recognise | null;
}

/**
 * The text of a file. Never rejects, never hangs: whatever cannot be read is said, with its reason.
 * Only where the machine runs out of memory, or a library ignores the time, does it need a caller
 * who can end it.
 */
export async function readFile({
  bytes,
  name,
  limits = standardLimits,
  now = () => performance.now(),
  recognise = null,
}: FileIn): Promise<Reading> {
  return readPart(bytes, name, { allowance: createAllowance(limits, now), recognise }, 0);
}

async function readPart(
  bytes: Uint8Array,
  name: string,
  tools: Tools,
  depth: number,
): Promise<Reading> {
  const { limits } = tools.allowance;
  try {
    if (bytes.length > limits.bytes) throw new Unreadable('too-large');
    const reading = await read(bytes, name, tools, depth);
    if (reading.kind === 'text' && reading.text.length > limits.text) {
      throw new Unreadable('too-large');
    }
    return reading;
  } catch (error) {
    // What a parser of a broken file throws says nothing more than that.
    const reason = error instanceof Unreadable ? error.reason : 'corrupt';
    return { kind: 'unreadable', reason };
  }
}

async function read(
  bytes: Uint8Array,
  name: string,
  tools: Tools,
  depth: number,
): Promise<Reading> {
  const { allowance, recognise } = tools;
  // Nothing in it, nothing to leak.
  if (bytes.length === 0) return found('');
  const kind = fileKind(bytes);
  if (!fitsName(name, kind)) throw new Unreadable('mismatch');
  switch (kind) {
    case 'media':
      return readPicture(bytes, tools);
    case 'pdf':
      return found(notEmpty(await pdfText(bytes, allowance, recognise)));
    case 'rtf':
      return found(notEmpty(rtfText(asUnits(bytes))));
    case 'ole':
      // Documents with a password are wrapped in one of these (MS-OFFCRYPTO, 2.3).
      throw new Unreadable(holdsPackage(bytes) ? 'encrypted' : 'unsupported');
    case 'archive':
      throw new Unreadable('unsupported');
    case 'package': {
      const entries = readZip(bytes, allowance);
      const office = officeText(entries);
      if (office !== null) return readOffice(office, entries, tools, depth);
      if (isOfficeName(extensionOf(name))) throw new Unreadable('mismatch');
      return readAll(entries, tools, depth);
    }
    case 'other':
      return readText(bytes, tools, depth);
  }
}

/** Pictures that nobody looks into, or without a text, say nothing: the policy decides. */
async function readPicture(bytes: Uint8Array, { allowance, recognise }: Tools): Promise<Reading> {
  const text = recognise && (await pictureText(bytes, allowance, recognise));
  return text ? found(text) : { kind: 'media' };
}

/** The words of a document, and those in its pictures where pictures are looked into. */
async function readOffice(
  text: string,
  entries: readonly ZipEntry[],
  tools: Tools,
  depth: number,
): Promise<Reading> {
  const pictures = tools.recognise ? entries.filter(({ name }) => isOfficePicture(name)) : [];
  const inside = await readAll(pictures, tools, depth);
  if (inside.kind !== 'text')
    return found(notEmpty(text), inside.kind === 'unreadable' ? inside.reason : null);
  return found(notEmpty([text, inside.text].filter(Boolean).join('\n\n')), inside.missing);
}

function found(text: string, missing: UnreadableReason | null = null): Reading {
  return { kind: 'text', text, encoding: null, missing };
}

function notEmpty(text: string): string {
  if (text.trim() === '') throw new Unreadable('empty');
  return text;
}

/** `EncryptedPackage` in two-byte letters. */
const wrapped = [...'EncryptedPackage'].map((letter) => `${letter}\0`).join('');

function holdsPackage(bytes: Uint8Array): boolean {
  return asUnits(bytes).includes(wrapped);
}

async function readText(bytes: Uint8Array, tools: Tools, depth: number): Promise<Reading> {
  const decoded = decodeText(bytes);
  if (!decoded) throw new Unreadable('unsupported');
  if (!isMail(decoded.text)) return { kind: 'text', ...decoded, missing: null };
  const { text, attachments } = readMail(asUnits(bytes));
  const parts = attachments.map(({ name, bytes: own }) => ({ name, bytes: () => own }));
  const rest = await readAll(parts, tools, depth);
  if (rest.kind !== 'text') return found(text, rest.kind === 'unreadable' ? rest.reason : null);
  return found([text, rest.text].filter(Boolean).join('\n\n'), rest.missing);
}

/** Every file of an archive that can be read, and why the first of the others cannot. */
async function readAll(
  entries: readonly ZipEntry[],
  tools: Tools,
  depth: number,
): Promise<Reading> {
  if (entries.length === 0) return found('');
  const { allowance } = tools;
  if (depth >= allowance.limits.depth) throw new Unreadable('too-deep');
  const texts: string[] = [];
  let missing: UnreadableReason | null = null;
  let media = false;
  let length = 0;
  for (const entry of entries) {
    allowance.time();
    const reading = await readEntry(entry, tools, depth);
    if (reading.kind === 'unreadable') missing ??= reading.reason;
    else if (reading.kind === 'media') media = true;
    else {
      texts.push(reading.text);
      missing ??= reading.missing;
      length += reading.text.length;
      if (length > allowance.limits.text) throw new Unreadable('too-large');
    }
  }
  const text = texts.filter((one) => one !== '').join('\n\n');
  if (text === '' && missing) return { kind: 'unreadable', reason: missing };
  if (text === '' && media) return { kind: 'media' };
  return found(text, missing);
}

async function readEntry(entry: ZipEntry, tools: Tools, depth: number): Promise<Reading> {
  let bytes;
  try {
    bytes = entry.bytes();
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    // The allowance is spent for the whole file, not for this part.
    if (['bomb', 'too-large', 'too-many', 'timeout'].includes(error.reason)) throw error;
    return { kind: 'unreadable', reason: error.reason };
  }
  return readPart(bytes, entry.name, tools, depth + 1);
}
