/**
 * `node tests/setup/ready.mjs [--chromium] [--firefox] SCRIPT [arguments…]`: makes a fresh clone
 * ready, with the browsers asked for, then runs the script with the pinned Node. It runs on the machine's own Node, before any package is there:
 * plain JavaScript, no dependency. Everything it writes is inside the project or a temporary folder.
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { findChromium, installChromium } from './chromium.mjs';
import { canInstall, Stop } from './exec.mjs';
import { findFirefox, installFirefox } from './firefox.mjs';
import { locked } from './lock.mjs';
import {
  install,
  isInstalled,
  missing,
  node,
  prepareTypes,
  remember,
  root,
  withBin,
} from './packages.mjs';
import { showing } from './progress.mjs';

const words = process.argv.slice(2);
const browsers = {
  '--chromium': {
    name: 'Chromium',
    find: findChromium,
    install: installChromium,
    variable: 'TIDEGATE_CHROMIUM',
    otherwise:
      'no browser found: install Chromium or Chrome for Testing (Google Chrome itself no longer loads ' +
      'unpacked extensions), or name one in TIDEGATE_CHROMIUM',
  },
  '--firefox': {
    name: 'Firefox ESR',
    find: findFirefox,
    install: installFirefox,
    variable: 'TIDEGATE_FIREFOX',
    // The tests for it are then skipped, and say so.
    otherwise: null,
  },
};
const first = words.findIndex((word) => !(word in browsers));
const wanted = words.slice(0, Math.max(first, 0)).map((flag) => browsers[flag]);
const command = first < 0 ? [] : words.slice(first);

try {
  if (command.length === 0) {
    throw new Stop(
      'usage: node tests/setup/ready.mjs [--chromium] [--firefox] SCRIPT [arguments…]',
    );
  }
  if (missing().length > 0) await alone(getReady);
  const found = {};
  for (const browser of wanted) {
    const file = browser.find() ?? (await alone(() => getBrowser(browser)));
    if (file) found[browser.variable] = file;
  }
  run(found);
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  say(error.message);
  process.exitCode = 2;
}

function say(text) {
  process.stderr.write(`tidegate: ${text}\n`);
}

function alone(work) {
  const waiting = () => say('another start is getting things ready, waiting for it …');
  return locked(path.join(root, '.output/ready.lock'), waiting, work);
}

async function getReady() {
  // Asked again: whoever held the lock before may have done it.
  const parts = missing();
  if (parts.length === 0) return;
  if (parts.includes('packages') && !isInstalled()) {
    await showing('installing the packages of package-lock.json', install);
  }
  await showing('preparing types', prepareTypes);
  remember();
}

async function getBrowser({ name, find, install: installIt, otherwise }) {
  const found = find();
  if (found) return found;
  if (canInstall()) return showing(`installing ${name} with apt-get`, installIt);
  if (otherwise === null) return null;
  throw new Stop(otherwise);
}

function run(environment) {
  const child = spawn(node(), command, { stdio: 'inherit', env: withBin(environment) });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      // A terminal sends Ctrl-C to the child as well; twice would mean "at once".
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
  }
  child.on('exit', (code, signal) => {
    if (signal === null) {
      process.exitCode = code;
      return;
    }
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}
