import { once } from 'node:events';
import fs from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { WebSocketServer } from 'ws';
import { bundlePages } from './bundle.ts';
import { makeCertificate } from './certificate.ts';
import { isPackHost, ownHost, type PracticeSite, practiceHosts, practiceSites } from './hosts.ts';
import { createRecorder, type Recorder } from './recorder.ts';
import { frameReplies, reply } from './replies.ts';

/** Answers a request to a host that is no practice site (policies, other pages); undefined: 404. */
type Extra = (
  request: { readonly host: string; readonly path: string },
  response: ServerResponse,
) => Promise<boolean> | boolean;

export interface PracticeServer extends Recorder {
  /** Browser flags that lead the practice hosts here and every other host nowhere. */
  readonly flags: readonly string[];
  /** Where it listens on 127.0.0.1, for a browser that is led here by a proxy. */
  readonly port: number;
  /** Takes the place of an earlier one. */
  serve(extra: Extra): void;
  close(): Promise<void>;
}

/** What the real sites send too: our dialog has to load under it. */
const policy = [
  "default-src 'self'",
  "frame-src 'none'",
  "style-src 'self' 'unsafe-inline'",
  "connect-src 'self' https://any.oaiusercontent.com wss:",
  "img-src 'self' data:",
].join('; ');

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

export async function startPracticeServer(): Promise<PracticeServer> {
  const folder = await bundlePages();
  const certificate = await makeCertificate(practiceHosts);
  const recorder = createRecorder();
  const sockets = new WebSocketServer({ noServer: true });
  let extra: Extra = () => false;

  const server = createServer({ key: certificate.key, cert: certificate.cert });
  server.on('request', (request, response) => {
    void answer(request, response, recorder, folder, () => extra);
  });
  server.on('upgrade', (request, socket, head) => {
    record(recorder, request, Buffer.alloc(0));
    sockets.handleUpgrade(request, socket, head, (client) => {
      client.on('message', (data: Buffer) => {
        const url = address(request).replace(/^https/, 'wss');
        recorder.add({
          transport: 'websocket',
          method: 'SEND',
          url,
          headers: {},
          body: data,
          at: Date.now(),
        });
        for (const frame of frameReplies(host(request), data.toString())) client.send(frame);
      });
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const maps = practiceHosts.map((name) => `MAP ${name} 127.0.0.1:${port}`);
  return {
    ...recorder,
    port,
    flags: [
      `--host-resolver-rules=${[...maps, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'].join(', ')}`,
      `--ignore-certificate-errors-spki-list=${certificate.pin}`,
    ],
    serve(next) {
      extra = next;
    },
    async close() {
      for (const client of sockets.clients) client.terminate();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function host(request: IncomingMessage): string {
  return (request.headers.host ?? '').replace(/:\d+$/, '');
}

function address(request: IncomingMessage): string {
  return `https://${host(request)}${request.url ?? '/'}`;
}

function record(recorder: Recorder, request: IncomingMessage, body: Buffer): void {
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
  );
  const method = request.method ?? 'GET';
  recorder.add({ transport: 'http', method, url: address(request), headers, body, at: Date.now() });
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  recorder: Recorder,
  folder: string,
  extra: () => Extra,
): Promise<void> {
  const chunks: Buffer[] = [];
  // Also of a request that breaks off: what arrived had left the browser.
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  await Promise.race([once(request, 'end'), once(request, 'close')]).catch(() => null);
  record(recorder, request, Buffer.concat(chunks));

  const url = new URL(address(request));
  if (await extra()({ host: url.hostname, path: url.pathname }, response)) return;
  const site = practiceSites.find((one: PracticeSite) => one.host === url.hostname);
  const known = site && reply(site.id, request.method ?? 'GET', url.pathname);
  if (known) return end(response, known.status, known.type, known.body);
  const page = site?.id ?? otherPage(url.hostname);
  // Upload and API hosts: they take whatever comes.
  if (!page) return end(response, 200, 'application/json', '{}');
  const file = path.normalize(path.join(folder, url.pathname));
  const isAsset = file.startsWith(path.join(folder, 'assets'));
  const isPage = request.method === 'GET' && request.headers.accept?.includes('text/html');
  const name = url.pathname === '/editors' ? 'editors' : page;
  const wanted = isAsset ? file : isPage ? path.join(folder, name, 'index.html') : null;
  if (!wanted) return end(response, 404, 'application/json', '{}');
  // The page of a described site sends to the site's other hosts too.
  if (site) response.setHeader('content-security-policy', policy);
  return send(response, wanted);
}

function otherPage(host: string): string | null {
  if (host === ownHost) return 'own';
  return isPackHost(host) ? 'pack' : null;
}

async function send(response: ServerResponse, file: string): Promise<void> {
  const type = types[path.extname(file)] ?? 'application/octet-stream';
  const body = await fs.readFile(file).catch(() => null);
  if (body) end(response, 200, type, body);
  else end(response, 404, 'text/plain', 'no such file');
}

function end(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
}
