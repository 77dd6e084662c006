import fs from 'node:fs';
import path from 'node:path';
import { exec, Stop } from './exec.mjs';

/**
 * A Firefox of this machine that takes unsigned add-ons for a session, or null.
 * @returns {string | null}
 */
export function findFirefox() {
  const names = ['firefox-esr', 'firefox'];
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/bin'];
  const candidates = [
    process.env.TIDEGATE_FIREFOX,
    ...names.flatMap((name) => folders.map((folder) => path.join(folder, name))),
    '/Applications/Firefox.app/Contents/MacOS/firefox',
  ];
  return candidates.find((file) => file && fs.existsSync(file)) ?? null;
}

/**
 * On Debian as root: with apt.
 * @returns {Promise<string>}
 */
export async function installFirefox() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await exec('apt-get', ['update'], { env });
  await exec('apt-get', ['install', '-y', 'firefox-esr'], { env });
  const installed = findFirefox();
  if (!installed) throw new Stop('apt-get installed firefox-esr, but it is not there');
  return installed;
}
