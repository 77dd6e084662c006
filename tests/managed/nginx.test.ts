import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import https from 'node:https';
import net, { type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { signedBundle } from '../../src/background/policy/signing.fixture.ts';
import { largePolicy } from '../bench/large-policy.ts';
import { keys } from '../browser/worker.ts';
import { makeCertificate } from '../pages/certificate.ts';
import { policyHost } from '../pages/hosts.ts';
import { exec } from '../setup/exec.mjs';
import { canManage } from './policy-file.ts';

const nginx = '/usr/sbin/nginx';
const shipped = path.resolve('src/background/policy/serving/nginx.conf');

/** Debian's nginx, fetched if it is not here; false where there is no way to it. */
async function installed(): Promise<boolean> {
  if (fs.existsSync(nginx)) return true;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    await exec('apt-get', ['update'], { env });
    await exec('apt-get', ['install', '-y', '--no-install-recommends', 'nginx-light'], { env });
  } catch (error) {
    console.warn('nginx could not be installed, so its configuration is not tried:', error);
  }
  return fs.existsSync(nginx);
}

/** The shipped file with our values, and as little around it as nginx asks for. */
function configure(folder: string, port: number): string {
  const server = fs
    .readFileSync(shipped, 'utf8')
    .replace('listen 443 ssl', `listen 127.0.0.1:${port} ssl`)
    .replace('POLICY.EXAMPLE', policyHost)
    .replace('/etc/nginx/CERTIFICATE.pem', `${folder}/cert.pem`)
    .replace('/etc/nginx/KEY.pem', `${folder}/key.pem`)
    .replace('/srv/TIDEGATE', folder);
  return `
    user root;
    daemon off;
    pid ${folder}/pid;
    error_log ${folder}/error.log;
    events {}
    http {
      default_type application/octet-stream;
      types { application/json json; }
      client_body_temp_path ${folder}/tmp;
      proxy_temp_path ${folder}/tmp;
      fastcgi_temp_path ${folder}/tmp;
      uwsgi_temp_path ${folder}/tmp;
      scgi_temp_path ${folder}/tmp;
      ${server}
    }`;
}

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

interface Got {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

const present = canManage && (await installed());

describe.skipIf(!present)('the nginx configuration that ships', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tidegate-nginx-'));
  const file = path.join(folder, 'tidegate.json');
  const agent = new https.Agent({ keepAlive: true, maxSockets: 8 });
  let port: number;
  let running: ChildProcess;
  let text: string;

  const get = (
    headers: Record<string, string> = {},
    { at = '/tidegate.json', method = 'GET' } = {},
  ): Promise<Got> =>
    new Promise((resolve, reject) => {
      const options = { host: '127.0.0.1', port, path: at, method, headers, agent };
      // The certificate is of this run; whose it is is not what is tested.
      const request = https.request({ ...options, rejectUnauthorized: false }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks),
          }),
        );
      });
      request.on('error', reject).end();
    });

  beforeAll(async () => {
    const { key, cert } = await makeCertificate([policyHost]);
    fs.writeFileSync(path.join(folder, 'key.pem'), key);
    fs.writeFileSync(path.join(folder, 'cert.pem'), cert);
    text = await signedBundle((await keys).own, [largePolicy(200_000)]);
    fs.writeFileSync(file, text);
    port = await freePort();
    fs.writeFileSync(path.join(folder, 'nginx.conf'), configure(folder, port));
    running = spawn(nginx, ['-c', path.join(folder, 'nginx.conf'), '-p', folder]);
    const up = () =>
      get().then(
        ({ status }) => status === 200,
        () => false,
      );
    await vi.waitUntil(up, { timeout: 10_000 });
  });
  afterAll(async () => {
    agent.destroy();
    if (running?.exitCode === null) {
      const gone = once(running, 'exit');
      running.kill('SIGQUIT');
      await gone;
    }
    fs.rmSync(folder, { recursive: true, force: true });
  });

  it('serves the file, small and to be asked about again', async () => {
    const plain = await get();
    expect(plain).toMatchObject({
      status: 200,
      headers: {
        'content-type': 'application/json',
        'cache-control': 'no-cache',
        'access-control-allow-origin': '*',
        etag: expect.stringMatching(/^"/),
      },
    });
    expect(plain.body.toString()).toBe(text);
    const small = await get({ 'accept-encoding': 'gzip' });
    expect(small.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(small.body).toString()).toBe(text);
    expect(small.body.length).toBeLessThan(text.length);
  });

  it.each([{}, { 'accept-encoding': 'gzip' }])(
    'says 304 until the file changes (%o)',
    async (asked) => {
      const { headers } = await get(asked);
      const known = { ...asked, 'if-none-match': String(headers['etag']) };
      const again = await get(known);
      expect(again.status).toBe(304);
      expect(again.body.length).toBe(0);
      expect(again.headers['access-control-allow-origin']).toBe('*');
      fs.writeFileSync(`${file}.new`, `${text}\n`);
      fs.renameSync(`${file}.new`, file);
      expect((await get(known)).status).toBe(200);
      fs.writeFileSync(file, text);
    },
  );

  it('serves nothing else and takes nothing', async () => {
    expect((await get({}, { at: '/' })).status).toBe(404);
    expect((await get({}, { at: '/key.pem' })).status).toBe(404);
    expect((await get({}, { method: 'POST' })).status).toBe(403);
    expect((await get()).status).toBe(200);
  });

  it('answers a browser that knows the file in next to no time', async () => {
    const { headers } = await get({ 'accept-encoding': 'gzip' });
    const known = { 'accept-encoding': 'gzip', 'if-none-match': String(headers['etag']) };
    const count = 2000;
    const began = performance.now();
    const ask = async () => {
      for (let n = 0; n < count / 8; n += 1) expect((await get(known)).status).toBe(304);
    };
    await Promise.all(Array.from({ length: 8 }, ask));
    const rate = count / ((performance.now() - began) / 1000);
    console.log(`${rate.toFixed(0)} answers of 304 a second, over 8 connections, client included`);
  });
});
