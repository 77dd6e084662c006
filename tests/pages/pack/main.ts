import { textToBytes } from '../../../src/sites/bytes-text.ts';
import { envelope } from '../../../src/sites/frames.ts';
import { siteForHost } from '../../../src/sites/index.ts';
import type { RequestRecord, Sample, Site } from '../../../src/sites/site.ts';
import { elementFor } from './element-for.ts';

/**
 * One practice page for every record of the pack: an editor and a send button as the record's first
 * selectors say, and the record's own sample requests with what was written in the marker's place.
 */
const marker = 'MARKER-7f3a';
const site = siteForHost(location.hostname);
if (!site) throw new Error(`${location.hostname} is no described site`);

const requests = [...site.submit, ...site.preSubmit].filter(({ sample }) => sample);
const editor = editorFor(site);
const button = site.send[0] ? elementFor(document, site.send[0]).inner : null;
if (button) button.textContent ||= 'Send';

const field = editor as HTMLTextAreaElement;
const isField = 'value' in editor;
const written = (): string => (isField ? field.value : editor.innerText).trim();

async function submit(): Promise<void> {
  const text = written();
  if (text === '') return;
  if (isField) field.value = '';
  else editor.textContent = '';
  await send(0, text);
}

editor.addEventListener('keydown', (event) => {
  const { key, shiftKey, ctrlKey } = event as KeyboardEvent;
  if (key !== 'Enter' || shiftKey || (site.composer.enter === 'newline' && !ctrlKey)) return;
  event.preventDefault();
  void submit();
});
button?.addEventListener('click', (event) => {
  event.preventDefault();
  void submit();
});

/** Sends the sample of one of the site's requests, or what an unknown request may look like. */
async function send(at: number, text: string): Promise<void> {
  const record = requests[at];
  if (record?.sample)
    return record.transport === 'websocket' ? frame(record, text) : post(record, text);
  await fetch('/unknown/endpoint', { method: 'POST', body: JSON.stringify({ any: text }) });
}

const filled = (sample: string, text: string): string => sample.replaceAll(marker, () => text);

function bodyOf({ body, form, framed }: Sample, text: string): BodyInit | null {
  if (framed !== undefined) {
    const bytes = envelope(0, textToBytes(filled(framed, text)));
    return Uint8Array.from(bytes, (byte) => byte.charCodeAt(0));
  }
  if (!form) return body === undefined ? null : filled(body, dressed(body, text));
  const made = new FormData();
  for (const [name, value] of Object.entries(form))
    made.append(name, filled(value, dressed(value, text)));
  return made;
}

/** As the sample's body would carry it: texts here are plain words, which JSON needs not escape. */
function dressed(body: string, text: string): string {
  return /^[\w.]+=/.test(body) ? encodeURIComponent(text) : text;
}

async function post({ transport, method, sample }: RequestRecord, text: string): Promise<void> {
  if (!sample) return;
  const url = filled(sample.url, encodeURIComponent(text));
  const [verb = 'POST'] = method.split('|');
  const body = verb === 'GET' ? null : bodyOf(sample, text);
  if (transport !== 'xhr') {
    await fetch(url, { method: verb, body, mode: 'no-cors' });
    return;
  }
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const request = new XMLHttpRequest();
  request.open(verb, url);
  request.addEventListener('load', () => resolve());
  request.addEventListener('error', () => reject(new Error('the request failed')));
  request.send(body as XMLHttpRequestBodyInit | null);
  return promise;
}

const sockets = new Map<string, Promise<WebSocket>>();

async function frame({ sample }: RequestRecord, text: string): Promise<void> {
  if (!sample) return;
  const open = sockets.get(sample.url) ?? connect(sample.url);
  sockets.set(sample.url, open);
  const body = bodyOf(sample, text);
  (await open).send(body as string);
}

function connect(url: string): Promise<WebSocket> {
  const { promise, resolve, reject } = Promise.withResolvers<WebSocket>();
  const socket = new WebSocket(url);
  socket.addEventListener('open', () => resolve(socket));
  socket.addEventListener('error', () => reject(new Error('the socket failed')));
  return promise;
}

function editorFor({ composer }: Site): HTMLElement {
  const [selector = 'textarea'] = composer.selectors;
  const { inner } = elementFor(document, selector);
  if (!(inner instanceof HTMLTextAreaElement) && !(inner instanceof HTMLInputElement)) {
    inner.setAttribute('contenteditable', 'true');
  }
  inner.id ||= 'editor';
  return inner;
}

const practice = { editor: `#${CSS.escape(editor.id)}`, count: requests.length, send };
export type Practice = typeof practice;
Object.assign(window, { practice });
