import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { build } from 'vite';
import { practiceSites } from './hosts.ts';

const here = import.meta.dirname;
const root = path.resolve(here, '../..');

/** The folder with the built pages; built once for each state of their sources. */
export async function bundlePages(): Promise<string> {
  const folder = path.join(root, '.output/pages', await sourcesHash());
  if (await exists(folder)) return folder;
  // Beside and renamed when whole, so that two starts at once do not see half a bundle.
  const building = `${folder}.${process.pid}`;
  await build({
    configFile: false,
    root: here,
    logLevel: 'error',
    build: {
      outDir: building,
      emptyOutDir: true,
      modulePreload: false,
      rolldownOptions: {
        input: [...practiceSites.map(({ id }) => id), 'editors', 'pack', 'own'].map((name) =>
          path.join(here, name, 'index.html'),
        ),
      },
    },
  });
  await fs.rename(building, folder).catch(async (error: unknown) => {
    await fs.rm(building, { recursive: true, force: true });
    if (!(await exists(folder))) throw error;
  });
  return folder;
}

async function sourcesHash(): Promise<string> {
  const sum = createHash('sha256').update(await fs.readFile(path.join(root, 'package-lock.json')));
  // One of the pages is made of the pack.
  for (const folder of [here, path.join(root, 'src/sites')]) {
    const names = await fs.readdir(folder, { recursive: true });
    for (const name of names.filter((one) => /\.(ts|css|html)$/.test(one)).toSorted()) {
      sum.update(name).update(await fs.readFile(path.join(folder, name)));
    }
  }
  return sum.digest('hex').slice(0, 16);
}

async function exists(folder: string): Promise<boolean> {
  return fs.access(folder).then(
    () => true,
    () => false,
  );
}
