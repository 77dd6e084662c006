/** `npm start`: the whole of Tidegate on practice pages, for a person or as a guided tour. */
import fs from 'node:fs/promises';
import path from 'node:path';
import { buildExtension } from '../browser/build.ts';
import { startPracticeServer } from '../pages/server.ts';
import { showing } from '../setup/progress.mjs';
import { play } from './play.ts';
import { tour } from './tour.ts';

const hasDisplay =
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);

await showing('building the extension', () => buildExtension());
const server = await showing('starting the practice sites', startPracticeServer);
try {
  if (hasDisplay && !process.argv.includes('--tour')) await play(server);
  else {
    const folder = path.resolve(import.meta.dirname, '../../.output/tour');
    await fs.rm(folder, { recursive: true, force: true });
    await fs.mkdir(folder, { recursive: true });
    process.exitCode = (await tour(server, folder)) ? 0 : 1;
  }
} finally {
  await server.close();
}
