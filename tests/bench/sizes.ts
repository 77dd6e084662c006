import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

/** Bytes that what ships may have: minified, and as gzip. */
export const budgets = {
  gate: { file: /^content-scripts\/gate\.js$/, minified: 450_000, gzip: 130_000 },
  guard: { file: /^content-scripts\/guard\.js$/, minified: 16_000, gzip: Infinity },
  'names model': { file: /\bnames\b[^/]*\.(bin|model|dat)$/, minified: Infinity, gzip: 1_000_000 },
} as const;

/** Sizes of a built extension against the budgets; what is not there is said to be absent. */
export function sizes(extension: string): string[][] {
  const files = readdirSync(extension, { recursive: true, encoding: 'utf8' });
  return Object.entries(budgets).map(([what, { file, minified, gzip }]) => {
    const name = files.find((each) => file.test(each));
    if (name === undefined) return [what, 'absent'];
    const bytes = readFileSync(`${extension}/${name}`);
    const zipped = gzipSync(bytes).length;
    return [
      `${what} (${name})`,
      `${bytes.length} B`,
      verdict(bytes.length, minified),
      `${zipped} B gzip`,
      verdict(zipped, gzip),
    ];
  });
}

function verdict(bytes: number, budget: number): string {
  if (budget === Infinity) return '';
  return `budget ${budget} B ${bytes <= budget ? 'held' : 'OVER'}`;
}
