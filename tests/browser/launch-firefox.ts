import { once } from 'node:events';
import fs from 'node:fs/promises';
import { createServer } from 'node:http';
import net, { type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { launch, type Page } from 'puppeteer-core';
import { type PracticeId, siteUrl } from '../pages/hosts.ts';
import type { PracticeServer } from '../pages/server.ts';
import { findFirefox } from '../setup/firefox.mjs';
import { buildFolder } from './build.ts';

export interface Firefox {
  /** A fresh tab on a practice site, its composer on the screen. */
  open(id: PracticeId): Promise<Page>;
  /** Ends the browser and removes its profile. */
  close(): Promise<void>;
}

/** A real Firefox with the extension, over WebDriver BiDi; it reaches the practice server and nothing else. */
export async function launchFirefox(
  server: Pick<PracticeServer, 'port'>,
  /** `policy`: whatever this machine's policies install. */
  extension: 'temporary' | 'policy' = 'temporary',
): Promise<Firefox> {
  const executablePath = findFirefox();
  if (!executablePath) throw new Error('no Firefox found; start with: npm test');
  const profile = await fs.mkdtemp(path.join(os.tmpdir(), 'tidegate-firefox-'));
  const proxy = await startProxy(server.port);
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    acceptInsecureCerts: true,
    userDataDir: profile,
    defaultViewport: { width: 1180, height: 800 },
    env: { ...process.env, HOME: profile },
    extraPrefsFirefox: {
      'network.proxy.type': 1,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxy.port,
      'network.proxy.no_proxies_on': '127.0.0.1',
      'intl.accept_languages': 'en-US',
      // Only ESR and developer editions heed it; ours is signed by nobody.
      'xpinstall.signatures.required': extension === 'temporary',
    },
  });
  if (extension === 'temporary') await browser.installExtension(buildFolder('firefox-mv3'));
  return {
    async open(id) {
      const page = await browser.newPage();
      await page.goto(siteUrl(id));
      await page.waitForSelector('[data-empty], textarea#userInput', { visible: true });
      return page;
    },
    async close() {
      await browser.close();
      proxy.close();
      await fs.rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Firefox cannot map hosts to a port: every TLS connection is led to the practice server. */
async function startProxy(target: number): Promise<{ port: number; close(): void }> {
  const sockets = new Set<net.Socket>();
  const server = createServer().on('connect', (_request, client: net.Socket) => {
    const upstream = net.connect(target, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n');
      upstream.pipe(client).pipe(upstream);
    });
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => {
        client.destroy();
        upstream.destroy();
      });
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
