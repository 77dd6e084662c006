import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { type Packed, packExtension } from '../../src/cli/pack-extension.ts';
import { buildFolder } from '../browser/build.ts';

/** A company's own server of packed extensions, on this machine. */
export interface UpdateServer {
  /** Packs the managed build as this version and serves it from now on. */
  publish(version: string): Promise<Packed>;
  close(): Promise<void>;
}

export async function startUpdateServer(): Promise<UpdateServer> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'tidegate-updates-'));
  const keyFile = path.join(folder, 'key.pem');
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  await fs.writeFile(keyFile, privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const out = path.join(folder, 'served');
  const server = createServer((request, response) => {
    const name = path.basename(URL.parse(request.url ?? '', 'http://here')?.pathname ?? '');
    const type = name.endsWith('.crx') ? 'application/x-chrome-extension' : 'text/xml';
    fs.readFile(path.join(out, name)).then(
      (body) => response.writeHead(200, { 'content-type': type }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    publish: (version) =>
      packExtension({
        folder: buildFolder('chrome-mv3-managed'),
        keyFile,
        url: `http://127.0.0.1:${port}`,
        out,
        version,
      }),
    async close() {
      server.closeAllConnections();
      server.close();
      await fs.rm(folder, { recursive: true, force: true });
    },
  };
}
