import { decodeAs } from './decode-text.ts';

/** A part of a message that is a file of its own. */
export interface MailPart {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Mail {
  /** Headers that people read, and the bodies. */
  readonly text: string;
  readonly attachments: readonly MailPart[];
}

/** The headers that say who wrote what to whom. */
const shownHeaders = ['from', 'to', 'cc', 'bcc', 'reply-to', 'subject', 'date'];
const deepest = 10;

/** Whether a text begins as a message does (RFC 5322): headers, among them a sender or a route. */
export function isMail(text: string): boolean {
  const head = text.slice(0, 4000);
  return (
    /^[\w-]+:[ \t]/.test(head) &&
    /^(from|received|return-path|delivered-to):/im.test(head) &&
    /^(subject|mime-version|date|message-id):/im.test(head)
  );
}

/** A message in parts (RFC 2045, 2046); bytes come as one code unit each. */
export function readMail(source: string): Mail {
  const text: string[] = [];
  const attachments: MailPart[] = [];
  const visit = (part: string, depth: number): void => {
    const { headers, body } = split(part);
    if (depth === 0 || headers.has('from')) {
      for (const name of shownHeaders) {
        const value = headers.get(name);
        if (value) text.push(`${name}: ${words(value)}`);
      }
      text.push('');
    }
    const type = headers.get('content-type') ?? 'text/plain';
    const boundary = parameter(type, 'boundary');
    if (/^multipart\//i.test(type) && boundary && depth < deepest) {
      for (const inner of innerParts(body, boundary)) visit(inner, depth + 1);
      return;
    }
    const bytes = transferred(body, headers.get('content-transfer-encoding') ?? '');
    const disposition = headers.get('content-disposition') ?? '';
    const name = parameter(disposition, 'filename') ?? parameter(type, 'name');
    if (/^message\/rfc822/i.test(type) && depth < deepest) visit(asUnits(bytes), depth + 1);
    else if (/^text\//i.test(type) && !/^attachment/i.test(disposition)) {
      const charset = parameter(type, 'charset') ?? 'utf-8';
      text.push(decodeAs(bytes, charset) ?? decodeAs(bytes, 'windows-1252') ?? '');
    } else attachments.push({ name: words(name ?? 'part'), bytes });
  };
  visit(source, 0);
  return { text: text.join('\n').trim(), attachments };
}

function split(part: string): { headers: ReadonlyMap<string, string>; body: string } {
  const end = /\r?\n\r?\n/.exec(part);
  const head = end ? part.slice(0, end.index) : part;
  const headers = new Map<string, string>();
  // A line that begins with a blank goes on with the one before.
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).toLowerCase();
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return { headers, body: end ? part.slice(end.index + end[0].length) : '' };
}

function innerParts(body: string, boundary: string): string[] {
  const pieces = `\n${body}`.split(`\n--${boundary}`);
  // Before the first mark stands a preamble; `--` ends the last part.
  return pieces
    .slice(1)
    .filter((piece) => !piece.startsWith('--'))
    .map((piece) => piece.replace(/^[^\n]*\n/, '').replace(/\r$/, ''));
}

function parameter(header: string, name: string): string | null {
  const found = new RegExp(`;\\s*${name}\\*?=\\s*(?:"([^"]{1,1000})"|([^\\s;]{1,1000}))`, 'i').exec(
    header,
  );
  return found?.[1] ?? found?.[2] ?? null;
}

function transferred(body: string, encoding: string): Uint8Array {
  if (/base64/i.test(encoding)) return fromBase64(body);
  if (/quoted-printable/i.test(encoding)) return bytesOf(quoted(body.replace(/[ \t]*=\r?\n/g, '')));
  return bytesOf(body);
}

function quoted(text: string): string {
  return text.replace(/=([0-9a-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

function fromBase64(text: string): Uint8Array {
  const clean = text.replace(/[^a-z0-9+/]/gi, '');
  // A last character alone stands for nothing.
  const whole = clean.length % 4 === 1 ? clean.slice(0, -1) : clean;
  return bytesOf(atob(whole));
}

/** Encoded words in headers (RFC 2047). */
function words(value: string): string {
  return value.replace(
    /=\?([\w-]{1,40})\?([bq])\?([^?\s]{0,1000})\?=(?:\s+(?==\?))?/gi,
    (whole, charset: string, form: string, text: string) => {
      const bytes = /b/i.test(form) ? fromBase64(text) : bytesOf(quoted(text.replaceAll('_', ' ')));
      return decodeAs(bytes, charset) ?? whole;
    },
  );
}

function bytesOf(units: string): Uint8Array {
  return Uint8Array.from(units, (unit) => unit.charCodeAt(0) & 255);
}

/** One code unit a byte: what this file and the reader of RTF work on. */
export function asUnits(bytes: Uint8Array): string {
  let out = '';
  for (let at = 0; at < bytes.length; at += 8192) {
    out += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }
  return out;
}
