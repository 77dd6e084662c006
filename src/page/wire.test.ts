// @vitest-environment happy-dom
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ask } from '../protocol/page.ts';
import {
  askText,
  bytesBody,
  bytesToUnits,
  field,
  formBody,
  textBody,
  unitsToBytes,
} from './wire.ts';

const line = { transport: 'fetch', method: 'POST', url: 'https://x/"' } as const;
const parse = (body: string) => (JSON.parse(askText(7, line, body, false)) as Ask).outgoing;

describe('wire', () => {
  it('says what the gate reads, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(parse(textBody(text))).toEqual({
          ...line,
          body: { kind: 'text', text },
          sync: false,
        });
        const file = { name: text, type: 'x/y' };
        const fields = `${field('a', text, null)},${field(text, 'v', file)}`;
        expect(parse(formBody(fields)).body).toEqual({
          kind: 'form',
          fields: [
            { name: 'a', value: text, file: null },
            { name: text, value: 'v', file },
          ],
        });
      }),
    );
  });

  it('carries bytes as one code unit each, there and back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 20_000 }), (bytes) => {
        const buffer = new Uint8Array(bytes).buffer;
        expect(unitsToBytes(bytesToUnits(buffer))).toEqual(new Uint8Array(bytes));
        expect(parse(bytesBody(buffer)).body).toMatchObject({ bytes: bytesToUnits(buffer) });
      }),
    );
  });

  it('asks no toJSON of the page', () => {
    Object.assign(Object.prototype, { toJSON: () => 'patched' });
    try {
      expect(parse(textBody('x')).body).toEqual({ kind: 'text', text: 'x' });
    } finally {
      delete (Object.prototype as { toJSON?: unknown }).toJSON;
    }
  });
});
