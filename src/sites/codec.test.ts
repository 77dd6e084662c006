import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WireBody } from '../protocol/page.ts';
import { applies, readTexts, writeTexts, writeUrl } from './codec.ts';
import { textToBytes } from './bytes-text.ts';
import { envelope } from './frames.ts';
import { sites } from './index.ts';
import { anyText } from './text.fixture.ts';
import type { RequestRecord } from './site.ts';

const records = sites.flatMap((site) => [...site.submit, ...site.preSubmit]);

const text = (body: string): WireBody => ({ kind: 'text', text: body });
const json = (paths: string[], more: Partial<RequestRecord> = {}): RequestRecord => ({
  transport: 'fetch',
  method: 'POST',
  url: '',
  decode: ['json'],
  paths,
  rewriteSafe: 'likely',
  ...more,
});
const read = (record: RequestRecord, body: WireBody | null, url = '') =>
  readTexts(record, url, body)?.map((slot) => slot.text) ?? null;

describe('readTexts', () => {
  it('gives both places of a sentence that is sent twice, in body order', () => {
    const record = sites.find(({ id }) => id === 'perplexity')!.submit[0]!;
    const body = text('{"query_str":"one","params":{"dsl_query":"two"}}');
    expect(read(record, body)).toEqual(['one', 'two']);
    expect(writeTexts(record, '', body, ['1', '2'])).toEqual(
      text('{"query_str":"1","params":{"dsl_query":"2"}}'),
    );
  });

  it('gives a text once when two paths lead to it, and each of a repeated key', () => {
    expect(read(json(['a', '**']), text('{"a":"x"}'))).toEqual(['x']);
    expect(read(json(['a']), text('{"a":"x","a":"y"}'))).toEqual(['x', 'y']);
  });

  it('is empty where nothing stands at the path, null where the body is something else', () => {
    expect(read(json(['a']), text('{"b":"x"}'))).toEqual([]);
    expect(read(json(['a']), text('{"a":5}'))).toEqual([]);
    for (const broken of [
      '',
      '{',
      '{"a":"x"',
      '{"a":"\\x"}',
      '{"a":"\n"}',
      '[1,]',
      '"a" b',
      'nul',
    ]) {
      expect(read(json(['a']), text(broken)), broken).toBeNull();
    }
    expect(read(json(['a']), null)).toBeNull();
    expect(read(json(['a']), { kind: 'form', fields: [] })).toBeNull();
    expect(read(json([], { decode: ['opaque'] }), text('{}'))).toBeNull();
    expect(read(json(['a']), text('['.repeat(100_000)))).toBeNull();
  });

  it('never throws, whatever the body', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...records),
        anyText,
        fc.constantFrom('text', 'bytes'),
        (record, value, kind) => {
          const wire: WireBody =
            kind === 'text' ? text(value) : { kind: 'bytes', bytes: textToBytes(value) };
          readTexts(record, value, wire);
          applies(record, value, wire);
          writeTexts(record, value, wire, [value]);
        },
      ),
    );
  });

  it('reads what JSON.parse reads, and writes back any of it unchanged', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 2), (value, indent) => {
        const body = text(JSON.stringify(value, null, indent));
        const found: string[] = [];
        JSON.stringify(value, (_key, one: unknown) => {
          if (typeof one === 'string') found.push(one);
          return one;
        });
        expect(read(json(['**']), body)).toEqual(found);
        expect(writeTexts(json(['**']), '', body, found)).toEqual(body);
      }),
    );
  });
});

describe('enveloped bodies', () => {
  const record = json(['a'], { decode: ['connect5', 'json'] });
  const bytes = (value: string): WireBody => ({ kind: 'bytes', bytes: value });
  const one = envelope(0, textToBytes('{"a":"ü"}'));

  it('are read message by message, the trailer left out, and their lengths written', () => {
    const trailer = envelope(2, '{"metadata":{}}');
    expect(read(record, bytes(one + one + trailer))).toEqual(['ü', 'ü']);
    expect(writeTexts(record, '', bytes(one + trailer), ['longer'])).toEqual(
      bytes(envelope(0, '{"a":"longer"}') + trailer),
    );
  });

  it('are not read where one is compressed, cut short or no UTF-8', () => {
    for (const broken of [
      envelope(1, '{"a":"x"}'),
      one.slice(0, -1),
      `${one}\u0000`,
      envelope(0, '{"a":"\u00ff"}'),
    ]) {
      expect(read(record, bytes(broken))).toBeNull();
    }
  });
});

describe('paths', () => {
  it('go on inside strings, and leave out what is no such string', () => {
    const record = json(['m[*].c|json:t', 'f|form:q']);
    const body = text(String.raw`{"m":[{"c":"{\"t\":\"in\"}"},{"c":"plain"}],"f":"a=1&q=b+c"}`);
    expect(read(record, body)).toEqual(['in', 'b c']);
    expect(writeTexts(record, '', body, ['out', 'd'])).toEqual(
      text(String.raw`{"m":[{"c":"{\"t\":\"out\"}"},{"c":"plain"}],"f":"a=1&q=d"}`),
    );
  });

  it('read lines and Socket.IO packets', () => {
    const lines = json(['a'], { decode: ['split:0a', 'json'] });
    expect(read(lines, text('{"a":"x"}\n\n{"a":"y"}\n'))).toEqual(['x', 'y']);
    const packet = json(['[1]'], { decode: ['strip:digits', 'json'] });
    for (const head of ['42', '42/chat,', '42/chat,17', '']) {
      expect(read(packet, text(`${head}["message","x"]`)), head).toEqual(['x']);
    }
  });
});

describe('applies', () => {
  const record = json(['text'], { when: { path: 'event', equals: 'send' } });

  it('tells a message from the others on its socket', () => {
    expect(applies(record, '', text('{"event":"send"}'))).toBe(true);
    expect(applies(record, '', text('{"event":"ping"}'))).toBe(false);
    expect(applies(record, '', text('{}'))).toBe(false);
  });

  it('counts what it cannot read as meant', () => {
    expect(applies(record, '', text('\u0001\u0002'))).toBe(true);
  });
});

describe('writeTexts', () => {
  it('leaves escapes, spaces and numbers of the rest as they stand', () => {
    const body = String.raw`{ "n":1.0e+2,"url":"http:\/\/x","e":"\u00e9", "a" : "old\/one" }`;
    expect(writeTexts(json(['a']), '', text(body), ['new "one"'])).toEqual(
      text(body.replace(String.raw`old\/one`, String.raw`new \"one\"`)),
    );
    expect(writeTexts(json(['a']), '', text(body), ['old/one'])).toEqual(text(body));
  });

  it('writes bytes as UTF-8, and refuses where other bytes would change', () => {
    const bytes = (body: string): WireBody => ({ kind: 'bytes', bytes: textToBytes(body) });
    expect(writeTexts(json(['a']), '', bytes('{"a":"€","b":"ü"}'), ['ä'])).toEqual(
      bytes('{"a":"ä","b":"ü"}'),
    );
    const broken: WireBody = { kind: 'bytes', bytes: '{"a":"x","b":"\u00ff"}' };
    expect(read(json(['a']), broken)).toEqual(['x']);
    expect(writeTexts(json(['a']), '', broken, ['y'])).toBeNull();
  });

  it('writes fields of a form, nested ones too, and never a file', () => {
    const record = json(['q'], { decode: ['multipart:data', 'json'] });
    const file = { name: 'a.txt', type: 'text/plain' };
    const form = (value: string): WireBody => ({
      kind: 'form',
      fields: [
        { name: 'data', value, file: null },
        { name: 'data2', value: '{"q":"other"}', file: null },
        { name: 'up', value: 'bytes', file },
      ],
    });
    expect(read(record, form('{"q":"x"}'))).toEqual(['x']);
    expect(writeTexts(record, '', form('{"q":"x"}'), ['y'])).toEqual(form('{"q":"y"}'));
  });

  it('refuses a wrong number of texts and a body that must not change', () => {
    expect(writeTexts(json(['a']), '', text('{"a":"x"}'), [])).toBeNull();
    expect(writeTexts(json(['a']), '', text('{"a":"x"}'), ['y', 'z'])).toBeNull();
    expect(writeTexts(json(['a'], { rewriteSafe: 'no' }), '', text('{"a":"x"}'), ['y'])).toBeNull();
    expect(writeTexts(json(['a']), '', text('{"a":"x"}'), ['y'])).not.toBeNull();
  });
});

describe('writeUrl', () => {
  const record = json(['q'], { decode: ['query'], method: 'GET' });

  it('keeps the rest of the address', () => {
    expect(writeUrl(record, 'https://x/y?a=%7E&q=old&b#q=old', ['a b&c'])).toBe(
      'https://x/y?a=%7E&q=a+b%26c&b#q=old',
    );
    expect(read(record, null, 'https://x/y#?q=old')).toEqual([]);
  });
});
