import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { locked } from '../setup/lock.mjs';

const root = path.resolve(import.meta.dirname, '../..');

/** Folder under `.output`, and how WXT is told to make it. */
export const builds = {
  'chrome-mv3': [],
  'chrome-mv3-managed': ['--mode', 'managed'],
  'firefox-mv3': ['--browser', 'firefox'],
} as const;
export type Build = keyof typeof builds;

export function buildFolder(build: Build): string {
  return path.join(root, '.output', build);
}

/** Builds the extension unless it stands built from exactly these sources. Gives the folder. */
export async function buildExtension(build: Build = 'chrome-mv3'): Promise<string> {
  const folder = buildFolder(build);
  const remembered = `${folder}.sources`;
  await locked(
    path.join(root, '.output/build.lock'),
    () => process.stderr.write('tidegate: another build is running, waiting for it …\n'),
    async () => {
      const now = sourcesHash();
      const known = fs.existsSync(remembered) ? fs.readFileSync(remembered, 'utf8') : '';
      if (known === now && fs.existsSync(path.join(folder, 'manifest.json'))) return;
      fs.rmSync(remembered, { force: true });
      await wxtBuild(builds[build]);
      fs.writeFileSync(remembered, now);
    },
  );
  return folder;
}

async function wxtBuild(words: readonly string[]): Promise<void> {
  const wxt = path.join(root, 'node_modules/wxt/bin/wxt.mjs');
  const build = spawn(process.execPath, [wxt, 'build', ...words], {
    cwd: root,
    env: outsideTests(),
  });
  let output = '';
  for (const stream of [build.stdout, build.stderr]) {
    stream.on('data', (data: Buffer) => {
      output += data.toString();
    });
  }
  const [code] = (await once(build, 'close')) as [number];
  if (code !== 0) throw new Error(`wxt build ended with ${code}\n${output}`);
}

/** Vitest's own marks would make it a test build. */
function outsideTests(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(NODE_ENV|VITEST|MODE$|DEV$|PROD$)/.test(name),
  );
  return Object.fromEntries(own);
}

function sourcesHash(): string {
  const sum = createHash('sha256');
  const files = ['src', 'entrypoints', 'public'].flatMap((folder) => {
    const inside = path.join(root, folder);
    if (!fs.existsSync(inside)) return [];
    return fs
      .readdirSync(inside, { recursive: true, encoding: 'utf8' })
      .map((name) => path.join(folder, name));
  });
  for (const name of [...files, 'wxt.config.ts', 'package.json', 'package-lock.json'].toSorted()) {
    if (/\.test\.tsx?$/.test(name) || !fs.statSync(path.join(root, name)).isFile()) continue;
    sum
      .update(name)
      .update('\0')
      .update(fs.readFileSync(path.join(root, name)));
  }
  return sum.digest('hex');
}
