import { once } from 'node:events';

let closed = false;
// A pipe that is closed early (`| head`) is no fault: whoever reads has enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  closed = true;
});

/** Writes to stdout and waits until it takes more; false once nobody reads any longer. */
export async function print(text: string): Promise<boolean> {
  if (closed) return false;
  if (!process.stdout.write(text)) {
    await Promise.race([once(process.stdout, 'drain'), once(process.stdout, 'close')]).catch(() => {
      // The listener above has seen the error and knows what it means.
      closed = true;
    });
  }
  return !closed;
}
