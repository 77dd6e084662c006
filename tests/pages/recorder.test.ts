import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createRecorder, type Recording } from './recorder.ts';

const secret = 'Ελένη Παπαδάκη, "κωδικός" 482913374650';

const recording = (body: string | Buffer, more: Partial<Recording> = {}): Recording => ({
  transport: 'http',
  method: 'POST',
  url: 'https://chatgpt.com/',
  headers: {},
  body: Buffer.from(body as string),
  at: 0,
  ...more,
});

const json = JSON.stringify({ text: secret });
const dresses: Readonly<Record<string, Recording>> = {
  raw: recording(`before ${secret} after`),
  JSON: recording(json),
  'JSON with \\u escapes': recording(
    json.replaceAll(
      /[^\u0020-\u007E]/g,
      (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
  ),
  'JSON in JSON': recording(JSON.stringify([null, JSON.stringify([[secret]])])),
  'a form field with JSON in JSON': recording(
    new URLSearchParams({ 'f.req': JSON.stringify([null, JSON.stringify([[secret]])]) }).toString(),
  ),
  'percent-encoding': recording(encodeURIComponent(secret)),
  'the address': recording('', { url: `https://chatgpt.com/?q=${encodeURIComponent(secret)}` }),
  'a header': recording('', { headers: { 'x-note': encodeURIComponent(secret) } }),
  base64: recording(`data:text/plain;base64,${Buffer.from(secret).toString('base64')}`),
  'base64 of JSON in JSON': recording(
    JSON.stringify({ file: Buffer.from(JSON.stringify({ a: json })).toString('base64url') }),
  ),
  'UTF-16': recording(Buffer.from(`. ${secret}`, 'utf16le')),
  gzip: recording(gzipSync(json)),
};

describe('textLeft', () => {
  it.each(Object.entries(dresses))('finds text in %s', (_, dressed) => {
    const recorder = createRecorder();
    recorder.add(recording('nothing of the kind'));
    recorder.add(dressed);
    expect(recorder.textLeft(secret)).toEqual([dressed]);
  });

  it('finds nothing that did not leave', () => {
    const recorder = createRecorder();
    for (const dressed of Object.values(dresses)) recorder.add(dressed);
    expect(recorder.textLeft('482913374651')).toEqual([]);
    expect(recorder.textLeft('482913374650')).toHaveLength(Object.keys(dresses).length);
  });
});

describe('waitFor', () => {
  it('sees what was there before and what comes later', async () => {
    const recorder = createRecorder();
    recorder.add(recording('first'));
    await expect(
      recorder.waitFor(({ body }) => body.toString() === 'first'),
    ).resolves.toBeDefined();
    setTimeout(() => recorder.add(recording('second')), 30);
    await expect(
      recorder.waitFor(({ body }) => body.toString() === 'second'),
    ).resolves.toBeDefined();
  });

  it('says what arrived instead', async () => {
    const recorder = createRecorder();
    recorder.add(recording('first'));
    await expect(recorder.waitFor(() => false, 20)).rejects.toThrow('POST https://chatgpt.com/');
  });
});
