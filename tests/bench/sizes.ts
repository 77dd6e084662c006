import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const budgets = { 'content-scripts/guard.js': 16_000, 'content-scripts/gate.js': 250_000 } as const;

/** Minified and gzip bytes of the two content scripts against their budgets. */
export function sizes(extension: string): string[][] {
  return Object.entries(budgets).map(([file, budget]) => {
    const bytes = readFileSync(`${extension}/${file}`);
    return [
      file,
      `${bytes.length} B`,
      `${gzipSync(bytes).length} B gzip`,
      `budget ${budget} B`,
      bytes.length <= budget ? 'held' : 'OVER',
    ];
  });
}
