import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { build } from 'vite';

/** An extension of nothing but the real guard and the gate of this folder. The caller removes it. */
export async function guardExtension(): Promise<string> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'tidegate-guard-'));
  for (const [entry, name] of [
    ['gate.ts', 'gate'],
    ['start.ts', 'guard'],
  ] as const) {
    await build({
      configFile: false,
      logLevel: 'error',
      root: import.meta.dirname,
      build: {
        outDir: folder,
        emptyOutDir: false,
        minify: true,
        lib: { entry, formats: ['iife'], name, fileName: () => `${name}.js` },
      },
    });
  }
  const script = (file: string, world: string) => ({
    js: [file],
    world,
    matches: ['http://127.0.0.1/*'],
    run_at: 'document_start',
    all_frames: true,
    match_origin_as_fallback: true,
  });
  const manifest = {
    manifest_version: 3,
    name: 'Guard alone',
    version: '1',
    background: { service_worker: 'worker.js' },
    content_scripts: [script('gate.js', 'ISOLATED'), script('guard.js', 'MAIN')],
  };
  await fs.writeFile(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
  await fs.writeFile(path.join(folder, 'worker.js'), '');
  return folder;
}
