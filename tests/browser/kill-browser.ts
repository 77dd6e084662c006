import fs from 'node:fs';
import path from 'node:path';
import type { Browser } from './launch.ts';

/** Ends a browser as a crash does: the process at once, with nothing written any more. */
export async function killBrowser({ context, profile }: Browser): Promise<void> {
  // `host-1234`: how Chromium says which process has the profile.
  const lock = path.join(profile, 'SingletonLock');
  const pid = Number(fs.readlinkSync(lock).split('-').at(-1));
  if (!Number.isInteger(pid) || pid < 2) throw new Error('the profile names no process');
  const closed = context.waitForEvent('close');
  process.kill(pid, 'SIGKILL');
  await closed;
}
