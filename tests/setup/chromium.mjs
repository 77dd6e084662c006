import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { exec, Stop } from './exec.mjs';

/**
 * A Chromium or Chrome for Testing of this machine, or null. Branded Google Chrome does not count:
 * since version 137 it ignores `--load-extension`.
 * @returns {string | null}
 */
export function findChromium() {
  return candidates().find(loadsExtensions) ?? null;
}

function candidates() {
  const named = [process.env.TIDEGATE_CHROMIUM, process.env.CHROME_PATH];
  const names = ['chromium', 'chromium-browser', 'google-chrome-for-testing', 'chrome-for-testing'];
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/bin', '/usr/local/bin'];
  const installed = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  const applications = [
    'Chromium.app/Contents/MacOS/Chromium',
    'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  ].flatMap((app) => [`/Applications/${app}`, path.join(os.homedir(), 'Applications', app)]);
  return [...named, ...installed, ...applications, ...downloaded()].filter(
    (file) => file && fs.existsSync(file),
  );
}

/** What Puppeteer and Playwright keep in their caches, newest first. */
function downloaded() {
  const home = os.homedir();
  const caches = [
    [home, '.cache/puppeteer/chrome'],
    [home, '.cache/ms-playwright'],
    [home, 'Library/Caches/ms-playwright'],
    [process.env.LOCALAPPDATA ?? home, 'ms-playwright'],
  ].map((parts) => path.join(...parts));
  const inside = [
    'chrome-linux64/chrome',
    'chrome-linux/chrome',
    'chrome-win64/chrome.exe',
    'chrome-win/chrome.exe',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
    ...['arm64', 'x64'].map(
      (cpu) =>
        `chrome-mac-${cpu}/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing`,
    ),
  ];
  return caches
    .filter((cache) => fs.existsSync(cache))
    .flatMap((cache) => fs.readdirSync(cache).map((version) => path.join(cache, version)))
    .toSorted((a, b) => b.localeCompare(a, 'en', { numeric: true }))
    .flatMap((version) => inside.map((file) => path.join(version, file)));
}

function loadsExtensions(file) {
  // Windows' chrome.exe prints no version; the places we look there hold no branded one.
  if (process.platform === 'win32') return true;
  const { stdout } = spawnSync(file, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return /^(Chromium|Google Chrome for Testing) /.test(stdout ?? '');
}

/**
 * On Debian as root: with apt. Elsewhere the person has to choose one.
 * @returns {Promise<string>}
 */
export async function installChromium() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await exec('apt-get', ['update'], { env });
  await exec('apt-get', ['install', '-y', 'chromium'], { env });
  const installed = findChromium();
  if (!installed) throw new Stop('apt-get installed chromium, but it does not start');
  return installed;
}
