import { spawn } from 'node:child_process';
import fs from 'node:fs';

/** Something the person can act on; shown without a stack. */
export class Stop extends Error {}

/**
 * Runs one step of the set-up; its output is shown only if it fails.
 * @param {string} command
 * @param {string[]} words
 * @param {{ cwd?: string, env: NodeJS.ProcessEnv }} options
 * @returns {Promise<void>}
 */
export function exec(command, words, { cwd, env }) {
  return new Promise((resolve, reject) => {
    // npm is a .cmd file on Windows, and those start only through a shell.
    const shell = process.platform === 'win32' && command === 'npm';
    const child = spawn(command, words, { cwd, env, shell, stdio: ['ignore', 'pipe', 'pipe'] });
    const name = [command, words[0]].join(' ');
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (data) => {
        output += data;
      });
    }
    child.on('error', (error) => reject(new Stop(`${name}: ${error.message}`)));
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Stop(`${name} ended with ${code}\n${output.trim().slice(0, 4000)}`));
    });
  });
}

/** Debian as root: packages can be installed with apt. */
export function canInstall() {
  return fs.existsSync('/etc/debian_version') && process.getuid?.() === 0;
}
