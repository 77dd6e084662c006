import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WireBody } from '../protocol/page.ts';
import { applies, readTexts, writeTexts, writeUrl } from './codec.ts';
import { textToBytes } from './bytes-text.ts';
import { sites } from './index.ts';
import { matchRequest } from './match-request.ts';
import type { RequestRecord } from './site.ts';

const records = sites.flatMap((site) =>
  [...site.submit, ...site.preSubmit].map((record, at) => ({
    name: `${site.id} ${at} ${record.transport} ${record.method}`,
    site,
    record,
    sample: record.sample,
    isUrl: record.decode[0] === 'query',
  })),
);
const sampled = records.flatMap((one) => (one.sample ? [{ ...one, sample: one.sample }] : []));

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

/** Any string, halves of pairs and quotes included. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom(
      '"',
      '\\',
      '\n',
      '\u2028',
      '\ud83d',
      '\ude00',
      '€',
      '&',
      '+',
      '%',
      '=',
      '/',
      'a',
    ),
  }),
);

describe('the samples', () => {
  it('exist for every record but the opaque one', () => {
    const without = records.filter(({ sample }) => !sample).map(({ record }) => record.decode);
    expect(without).toEqual([['opaque']]);
  });

  it.each(sampled)('$name: is matched and read', ({ site, record, sample, isUrl }) => {
    const { transport } = record;
    const match = matchRequest(site, { transport, method: record.method, url: sample.url });
    expect(match).toMatchObject({ record });
    const body = isUrl ? null : text(sample.body);
    expect(applies(record, sample.url, body)).toBe(true);
    const texts = read(record, body, sample.url);
    expect(texts?.length).toBeGreaterThan(0);
    expect(texts?.every((one) => one.includes('MARKER-7f3a') || record.paths[0] === '**')).toBe(
      true,
    );
    expect(texts?.join()).toContain('MARKER-7f3a');
  });

  it.each(sampled)('$name: a marker is replaced and nothing else', ({ record, sample, isUrl }) => {
    const body = isUrl ? null : text(sample.body);
    const texts = read(record, body, sample.url)!.map((one) => one.replace('MARKER-7f3a', '[X 1]'));
    const url = isUrl ? sample.url.replace('MARKER-7f3a', '%5BX+1%5D') : null;
    expect(writeUrl(record, sample.url, texts)).toBe(url);
    const shown = sample.body.replaceAll(
      'MARKER-7f3a',
      record.decode[0]?.startsWith('form:') ? '%5BX+1%5D' : '[X 1]',
    );
    expect(writeTexts(record, sample.url, body, texts)).toEqual(isUrl ? null : text(shown));
  });

  it.each(sampled)('$name: the same texts give the same bytes', ({ record, sample, isUrl }) => {
    fc.assert(
      fc.property(anyText, (value) => {
        const fresh = isUrl ? null : text(sample.body);
        const count = read(record, fresh, sample.url)!.length;
        const values = Array.from({ length: count }, () => value);
        // Url-encoding has no form for half a pair; browsers send U+FFFD.
        const sent = isUrl ? values.map((one) => one.toWellFormed()) : values;
        const url = writeUrl(record, sample.url, values) ?? sample.url;
        const body = writeTexts(record, sample.url, fresh, values);
        expect(read(record, body, url)).toEqual(sent);
        expect(writeUrl(record, url, sent)).toBe(isUrl ? url : null);
        expect(writeTexts(record, url, body, sent)).toEqual(body);
      }),
      { numRuns: 60 },
    );
  });

  it.each(sampled)('$name: stripped, it is still read', ({ record, sample, isUrl }) => {
    const body = isUrl ? null : text(sample.body);
    const empty = read(record, body, sample.url)!.map(() => '');
    const url = writeUrl(record, sample.url, empty) ?? sample.url;
    const stripped = writeTexts(record, sample.url, body, empty);
    expect(JSON.stringify(stripped) + url).not.toContain('MARKER');
    expect(read(record, stripped, url)).toEqual(empty);
  });
});

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
        (one, value, kind) => {
          const wire: WireBody =
            kind === 'text' ? text(value) : { kind: 'bytes', bytes: textToBytes(value) };
          readTexts(one.record, value, wire);
          applies(one.record, value, wire);
          writeTexts(one.record, value, wire, [value]);
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
