import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A holder touches its lock every second; one that has not for this long is gone, whatever its pid says. */
const silence = 30_000;

/**
 * Runs `work` while no other process holds the lock file. The lock of a process that died is taken
 * over; `waiting` is called once if another one is at it.
 * @template T
 * @param {string} file
 * @param {() => void} waiting
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function locked(file, waiting, work) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const own = `${file}.${process.pid}`;
  fs.writeFileSync(own, JSON.stringify({ pid: process.pid, host: os.hostname() }));
  let said = false;
  try {
    while (!claim(own, file)) {
      if (isDead(file)) takeAway(file);
      else {
        if (!said) waiting();
        said = true;
        await sleep(300);
      }
    }
  } finally {
    fs.rmSync(own, { force: true });
  }
  const beat = setInterval(() => fs.utimesSync(file, new Date(), new Date()), 1000);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    fs.rmSync(file, { force: true });
  }
}

/** A hard link appears whole, with its content, or not at all. */
function claim(own, file) {
  try {
    fs.linkSync(own, file);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function isDead(file) {
  try {
    if (Date.now() - fs.statSync(file).mtimeMs > silence) return true;
    const { pid, host } = JSON.parse(fs.readFileSync(file, 'utf8'));
    if (host !== os.hostname()) return false;
    process.kill(pid, 0);
    return false;
  } catch (error) {
    // ESRCH: no such process. ENOENT: it has just been given back. EPERM: alive, of another user.
    return error.code === 'ESRCH';
  }
}

/** Two that saw the same dead lock must not remove each other's new one: only one removes at a time. */
function takeAway(file) {
  const turn = `${file}.turn`;
  try {
    fs.writeFileSync(turn, '', { flag: 'wx' });
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (Date.now() - fs.statSync(turn, { throwIfNoEntry: false })?.mtimeMs > silence) {
      fs.rmSync(turn, { force: true });
    }
    return;
  }
  if (isDead(file)) fs.rmSync(file, { force: true });
  fs.rmSync(turn, { force: true });
}
