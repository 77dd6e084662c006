import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { locked } from './lock.mjs';

let folder = '';
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tidegate-lock-'));
});
afterEach(() => {
  fs.rmSync(folder, { recursive: true });
});

const never = (): never => {
  throw new Error('there was nothing to wait for');
};

describe('locked', () => {
  it('leaves nothing behind, also when the work fails', async () => {
    const file = path.join(folder, 'lock');
    await expect(locked(file, never, () => Promise.resolve(1))).resolves.toBe(1);
    await expect(locked(file, never, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  it('takes over the lock of a process that is gone', async () => {
    const file = path.join(folder, 'lock');
    // Above the largest pid of Linux.
    fs.writeFileSync(file, JSON.stringify({ pid: 2 ** 22 + 1, host: os.hostname() }));
    await expect(locked(file, never, () => Promise.resolve('mine'))).resolves.toBe('mine');
  });

  it('takes over a lock that was not touched for long, whoever holds it', async () => {
    const file = path.join(folder, 'lock');
    fs.writeFileSync(file, JSON.stringify({ pid: process.pid, host: 'elsewhere' }));
    fs.utimesSync(file, 0, 0);
    await expect(locked(file, never, () => Promise.resolve('mine'))).resolves.toBe('mine');
  });

  it('waits for a lock that is alive', async () => {
    const file = path.join(folder, 'lock');
    fs.writeFileSync(file, JSON.stringify({ pid: process.pid, host: os.hostname() }));
    let waited = 0;
    const mine = locked(
      file,
      () => {
        waited += 1;
        fs.rmSync(file);
      },
      () => Promise.resolve('mine'),
    );
    await expect(mine).resolves.toBe('mine');
    expect(waited).toBe(1);
  });
});
