import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';

export interface Arrival {
  readonly method: string;
  readonly url: string;
  readonly type: string;
  readonly body: string;
}

/** A server that answers everything and keeps what it got; frames of sockets have method `SEND`. */
export interface Recorder {
  readonly origin: string;
  readonly arrivals: Arrival[];
  close(): Promise<void>;
}

export async function startRecorder(): Promise<Recorder> {
  const arrivals: Arrival[] = [];
  const server = http.createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    if (request.url === '/favicon.ico') return void response.end();
    arrivals.push({
      method: request.method ?? '',
      url: request.url ?? '',
      type: request.headers['content-type'] ?? '',
      body: Buffer.concat(chunks).toString('latin1'),
    });
    const page = request.method === 'GET' && request.url?.startsWith('/page');
    response.setHeader('content-type', page ? 'text/html' : 'text/plain');
    response.end(page ? '<!doctype html><title>page</title><textarea></textarea>' : 'ok');
  });
  const sockets = new WebSocketServer({ server });
  sockets.on('connection', (socket, request) => {
    socket.on('message', (data: Buffer, isBinary) => {
      arrivals.push({
        method: 'SEND',
        url: request.url ?? '',
        type: isBinary ? 'binary' : 'text',
        body: data.toString('utf8'),
      });
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    arrivals,
    async close() {
      sockets.close();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
