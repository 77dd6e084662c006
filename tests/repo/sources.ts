import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const generated = new Set(['.git', '.output', '.wxt', 'node_modules', 'coverage']);

export interface Source {
  /** From the root, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** Every text file of the repository that a person or a generator wrote. */
export function sources(): readonly Source[] {
  return list('').map((file) => ({
    path: file,
    text: fs.readFileSync(path.join(root, file), 'utf8'),
  }));
}

function list(folder: string): readonly string[] {
  return fs.readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return generated.has(entry.name) ? [] : list(name);
    return /\.(png|ico|gz|bin)$/.test(name) ? [] : [name];
  });
}
