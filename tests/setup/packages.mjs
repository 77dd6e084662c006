import crypto from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { exec, Stop } from './exec.mjs';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const at = (...parts) => path.join(root, ...parts);
const memory = at('node_modules/.tidegate-ready');

/**
 * What is not (or no longer) as the lock file and the sources want it.
 * @returns {('packages' | 'types')[]}
 */
export function missing() {
  const known = fs.existsSync(memory) ? JSON.parse(fs.readFileSync(memory, 'utf8')) : {};
  const wanted = fingerprints();
  return Object.keys(wanted).filter((part) => known[part] !== wanted[part]);
}

export function remember() {
  fs.writeFileSync(`${memory}.${process.pid}`, JSON.stringify(fingerprints()));
  fs.renameSync(`${memory}.${process.pid}`, memory);
}

function fingerprints() {
  const folder = at('src/locales');
  const texts = fs.existsSync(folder) ? fs.readdirSync(folder).toSorted() : [];
  const lock = fs.readFileSync(at('package-lock.json'));
  return {
    packages: hash(process.platform, process.arch, lock),
    // What `wxt prepare` writes types from.
    types: hash(
      lock,
      fs.readFileSync(at('wxt.config.ts')),
      ...fs.readdirSync(at('entrypoints')).toSorted(),
      ...texts.map((name) => fs.readFileSync(path.join(folder, name))),
    ),
  };
}

function hash(...parts) {
  const sum = crypto.createHash('sha256');
  for (const part of parts) sum.update(part).update('\0');
  return sum.digest('hex');
}

/** Someone who ran `npm install` by hand has what the lock file says already. */
export function isInstalled() {
  const hidden = at('node_modules/.package-lock.json');
  if (!fs.existsSync(hidden) || pinnedNode() === null) return false;
  const there = JSON.parse(fs.readFileSync(hidden, 'utf8')).packages;
  const wanted = JSON.parse(fs.readFileSync(at('package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(
    ([name, { version, optional }]) =>
      name === '' || there[name]?.version === version || (optional && !there[name]),
  );
}

/**
 * First from the npm cache of this machine, which is only read; then from the registry with a cache
 * in a temporary folder, so that nothing stays behind outside the project. Install scripts run for
 * the packages of `allowScripts` only.
 */
export async function install() {
  const cache = fs.mkdtempSync(path.join(os.tmpdir(), 'tidegate-npm-'));
  const allowed = Object.keys(JSON.parse(fs.readFileSync(at('package.json'), 'utf8')).allowScripts);
  // As environment, because install scripts start an npm of their own.
  const quiet = {
    npm_config_logs_max: '0',
    npm_config_update_notifier: 'false',
    npm_config_audit: 'false',
  };
  const npm = async (from) => {
    const env = { ...process.env, PATH: machinePath(), ...quiet, ...from };
    await exec('npm', ['ci', '--ignore-scripts'], { cwd: root, env });
    await exec('npm', ['rebuild', ...allowed], { cwd: root, env });
  };
  try {
    await npm({ npm_config_offline: 'true' }).catch(() => npm({ npm_config_cache: cache }));
  } finally {
    fs.rmSync(cache, { recursive: true, force: true });
  }
}

export async function prepareTypes() {
  await exec(node(), [at('node_modules/wxt/bin/wxt.mjs'), 'prepare'], {
    cwd: root,
    env: withBin(),
  });
}

/** PATH without this project's own programs: npm must not run on the Node that it is replacing. */
function machinePath() {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return folders.filter((folder) => folder !== at('node_modules/.bin')).join(path.delimiter);
}

function pinnedNode() {
  const file = at('node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
  return fs.existsSync(file) ? file : null;
}

/** The pinned Node; the machine's own where the package has no build for it and it is new enough. */
export function node() {
  const pinned = pinnedNode();
  if (pinned) return pinned;
  if (Number.parseInt(process.versions.node, 10) >= 24) return process.execPath;
  throw new Stop('the pinned Node could not be installed; use Node 24 or newer');
}

/** The environment for scripts of the project: its own programs, the pinned Node among them, first. */
export function withBin(more = {}) {
  const folders = [at('node_modules/.bin'), path.dirname(node()), machinePath()];
  const compiled = { NODE_COMPILE_CACHE: at('node_modules/.cache/compiled') };
  return { ...process.env, ...compiled, ...more, PATH: folders.join(path.delimiter) };
}
