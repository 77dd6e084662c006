import fs from 'node:fs';
import path from 'node:path';
import { tableBlocks } from './level-table.ts';

/**
 * Names of the files in a closed browser's profile that hold this text, as UTF-8 or UTF-16, also in
 * LevelDB's packed tables. `Sessions` is left out: there the browser itself keeps what was in the
 * fields of open pages, with or without an extension.
 */
export function filesWith(profile: string, text: string): readonly string[] {
  const needles = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
  const names = fs.readdirSync(profile, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => {
    const file = path.join(profile, name);
    if (/(^|\/)Sessions\//.test(name) || !fs.lstatSync(file).isFile()) return false;
    const bytes = fs.readFileSync(file);
    return [bytes, ...tableBlocks(bytes)].some((part) =>
      needles.some((needle) => part.includes(needle)),
    );
  });
}
