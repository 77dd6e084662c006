import type { Ask, Gone, Fault, Probe } from '../protocol/page.ts';
import { apply, bufferSize, charCode, fromCharCode, NativeBytes, quote } from './natives.ts';

/**
 * The guard's messages as JSON, put together from quoted strings: `JSON.stringify` of an object
 * would ask the page's `toJSON`.
 */
export type WireText = string;

/** A body that is absent, or that cannot be read. */
export const noBody: WireText = 'null';

export function probeText(line: Probe): string {
  return `{${lineText(line)}}`;
}

export function askText(id: Ask['id'], line: Probe, body: WireText, sync: boolean): string {
  return `{"id":${id},"outgoing":{${lineText(line)},"body":${body},"sync":${sync}}}`;
}

function lineText({ transport, method, url }: Probe): string {
  return `"transport":${quote(transport)},"method":${quote(method)},"url":${quote(url)}`;
}

export function goneText(id: Gone['id']): string {
  return `{"id":${id}}`;
}

export function faultText(where: Fault['where']): string {
  return `{"where":${quote(where)}}`;
}

export function textBody(text: string): WireText {
  return `{"kind":"text","text":${quote(text)}}`;
}

export function bytesBody(buffer: ArrayBuffer): WireText {
  return `{"kind":"bytes","bytes":${quote(bytesToUnits(buffer))}}`;
}

/** @param fields each from {@link field}, commas between. */
export function formBody(fields: string): WireText {
  return `{"kind":"form","fields":[${fields}]}`;
}

export function field(name: string, value: string, file: { name: string; type: string } | null) {
  const about = file ? `{"name":${quote(file.name)},"type":${quote(file.type)}}` : 'null';
  return `{"name":${quote(name)},"value":${quote(value)},"file":${about}}`;
}

/** One code unit a byte. */
export function bytesToUnits(buffer: ArrayBuffer): string {
  const size = bufferSize(buffer);
  // More arguments than this overflow the stack of some engines.
  const chunk = 0x2000;
  let units = '';
  for (let at = 0; at < size; at += chunk) {
    const length = size - at < chunk ? size - at : chunk;
    units += apply(fromCharCode, undefined, new NativeBytes(buffer, at, length));
  }
  return units;
}

export function unitsToBytes(units: string): Uint8Array<ArrayBuffer> {
  const bytes = new NativeBytes(units.length);
  for (let at = 0; at < units.length; at += 1) bytes[at] = charCode(units, at);
  return bytes;
}
