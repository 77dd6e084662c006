import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WireBody } from '../../protocol/page.ts';
import { textToBytes } from '../bytes-text.ts';
import { applies, readTexts, writeTexts, writeUrl } from '../codec.ts';
import { envelope } from '../frames.ts';
import { matchMessage } from '../match-request.ts';
import type { RequestRecord, Sample, Site } from '../site.ts';
import { anyText } from '../text.fixture.ts';
import { sites } from './index.ts';

const marker = 'MARKER-7f3a';

const records = sites.flatMap((site) =>
  (['submit', 'preSubmit'] as const).flatMap((kind) =>
    site[kind].map((record, at) => ({
      name: `${site.id} ${kind} ${at}`,
      site,
      kind,
      record,
      isUrl: record.decode[0] === 'query',
    })),
  ),
);
const sampled = records.flatMap((one) =>
  one.record.sample ? [{ ...one, sample: one.record.sample }] : [],
);
/** What may be changed on its way. */
const writable = sampled.filter(({ record }) => record.rewriteSafe !== 'no');

function wire({ body, form, framed }: Sample): WireBody | null {
  if (framed !== undefined) return { kind: 'bytes', bytes: envelope(0, textToBytes(framed)) };
  if (form) {
    const fields = Object.entries(form).map(([name, value]) => ({ name, value, file: null }));
    return { kind: 'form', fields };
  }
  return body === undefined ? null : { kind: 'text', text: body };
}

/** The sample with something else in the place of the marker. */
function withText(sample: Sample, next: string): Sample {
  return JSON.parse(JSON.stringify(sample).replaceAll(marker, next)) as Sample;
}

const read = (record: RequestRecord, url: string, body: WireBody | null) =>
  readTexts(record, url, body)?.map(({ text }) => text) ?? null;

it('has every site once, and no host twice', () => {
  expect(sites).toHaveLength(74);
  expect(new Set(sites.map(({ id }) => id)).size).toBe(74);
  const hosts = sites.flatMap((site) => site.hosts);
  expect(new Set(hosts).size).toBe(hosts.length);
});

it('has a sample of every request that can be read', () => {
  const without = records.filter(({ record }) => !record.sample);
  expect(without.map(({ name, record }) => `${name} ${record.decode[0]}`).toSorted()).toEqual([
    'claude submit 2 opaque',
    'deepl submit 0 scan',
    'lumo submit 0 opaque',
    'meta-ai submit 0 scan',
    'replit submit 0 scan',
  ]);
  expect(without.every(({ record }) => record.rewriteSafe === 'no')).toBe(true);
});

describe.each(sampled)('$name', ({ site, kind, record, sample, isUrl }) => {
  const body = isUrl ? null : wire(sample);
  const { url } = sample;

  it('is found and read: the person’s text, and nothing else', () => {
    const line = { transport: record.transport, method: record.method.split('|')[0] ?? '', url };
    expect(matchMessage(site, { ...line, body })).toMatchObject({ kind, record });
    const texts = read(record, url, body) ?? [];
    expect(texts.join()).toContain(marker);
    const all = record.paths.some((path) => path.endsWith('**')) || record.paths[0] === 'ch[*]';
    if (!all) expect(texts.filter((text) => !text.includes(marker))).toEqual([]);
  });

  it('is no request of another site', () => {
    const others = sites.filter((other: Site) => other !== site);
    const line = { transport: record.transport, method: record.method.split('|')[0] ?? '', url };
    expect(others.filter((other) => matchMessage(other, { ...line, body }))).toEqual([]);
  });
});

describe.each(writable)('$name, rewritten', ({ record, sample, isUrl }) => {
  const body = isUrl ? null : wire(sample);
  const { url } = sample;
  const texts = read(record, url, body) ?? [];

  it('has another text and is the same in every other byte', () => {
    const next = texts.map((text) => text.replaceAll(marker, 'Another-42'));
    const expected = withText(sample, 'Another-42');
    expect(writeTexts(record, url, body, next)).toEqual(isUrl ? null : wire(expected));
    expect(writeUrl(record, url, next)).toBe(isUrl ? expected.url : null);
    expect(writeTexts(record, url, body, texts)).toEqual(isUrl ? null : body);
  });

  it('is read as it was written, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (value) => {
        const values = texts.map(() => value);
        const newUrl = writeUrl(record, url, values) ?? url;
        const newBody = writeTexts(record, url, body, values);
        const seen = read(record, newUrl, newBody);
        // Url-encoding and UTF-8 have no form for half a pair; U+FFFD is sent.
        expect(seen?.map((one) => one.toWellFormed())).toEqual(
          values.map((one) => one.toWellFormed()),
        );
        expect(writeTexts(record, newUrl, newBody, seen ?? [])).toEqual(newBody);
      }),
      { numRuns: 25 },
    );
  });
});

describe.each(sampled.filter(({ record }) => record.rewriteSafe === 'no'))(
  '$name, signed',
  ({ record, sample }) => {
    it('is never rewritten', () => {
      const body = wire(sample);
      const texts = read(record, sample.url, body) ?? [];
      expect(texts.length).toBeGreaterThan(0);
      expect(writeTexts(record, sample.url, body, texts)).toBeNull();
      expect(writeUrl(record, sample.url, texts)).toBeNull();
    });
  },
);

describe('histories that are sent again', () => {
  const turns = (user: string, assistant: string, last: string) => ({ user, assistant, last });
  const said = turns('earlier', 'answered', 'now');
  const openAi = {
    messages: [
      { role: 'system', content: 'be kind' },
      { role: 'user', content: said.user },
      { role: 'assistant', content: said.assistant },
      { role: 'user', content: said.last },
      { role: 'assistant', content: '' },
    ],
  };
  const positional = [
    'model',
    [
      [[[null, said.user]], 'user'],
      [[[null, said.assistant]], 'model'],
      [[[null, said.last]], 'user'],
    ],
  ];
  const transcript = {
    transcript: [
      { type: 'config', value: {} },
      { type: 'user', value: [[said.user]] },
      { type: 'agent', value: [[said.assistant]] },
      { type: 'human', value: [[said.last]] },
      { type: 'context', value: { userName: 'Ada' } },
    ],
  };
  it.each([
    ['groq', openAi],
    ['duck-ai', openAi],
    ['google-ai-studio', positional],
    ['notion-ai', transcript],
  ])('%s: only the last message of the person', (id, body) => {
    const record = sites.find((site) => site.id === id)?.submit[0];
    const wired: WireBody = { kind: 'text', text: JSON.stringify(body) };
    expect(record && read(record, '', wired)).toEqual(['now']);
  });
});

describe('sockets that carry more', () => {
  const m365 = sites.find(({ id }) => id === 'm365-copilot')?.submit[0] as RequestRecord;
  const frames = (...all: unknown[]): WireBody => ({
    kind: 'text',
    text: all.map((one) => `${JSON.stringify(one)}\u001e`).join(''),
  });
  const chat = (text: string) => ({ target: 'chat', arguments: [{ message: { text } }] });

  it('reads the chat among other records of a frame', () => {
    const other = { target: 'telemetry', arguments: [{ message: { text: 'not theirs' } }] };
    const body = frames({ type: 6 }, other, chat('theirs'));
    expect(applies(m365, '', body)).toBe(true);
    expect(read(m365, '', body)).toEqual(['theirs']);
    expect(writeTexts(m365, '', body, ['new'])).toEqual(frames({ type: 6 }, other, chat('new')));
    expect(applies(m365, '', frames({ type: 6 }, other))).toBe(false);
  });

  it('tells a LiveView form that is sent from one that is typed in', () => {
    const iask = sites.find(({ id }) => id === 'iask') as Site;
    const line = {
      transport: 'websocket',
      method: 'SEND',
      url: 'wss://iask.ai/live/websocket',
    } as const;
    const event = (name: string): WireBody => ({
      kind: 'text',
      text: JSON.stringify(['4', '5', 'lv:x', 'event', { event: name, value: 'q=x' }]),
    });
    expect(matchMessage(iask, { ...line, body: event('submit') })?.kind).toBe('submit');
    expect(matchMessage(iask, { ...line, body: event('change') })?.kind).toBe('preSubmit');
    expect(matchMessage(iask, { ...line, body: event('click') })).toBeNull();
  });
});
