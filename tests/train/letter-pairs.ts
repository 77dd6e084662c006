/**
 * Prints the table of letter pairs in `src/detect/secrets/randomness.ts`:
 * `node tests/train/letter-pairs.ts`. It counts words of the locked TypeScript package: names in the
 * declarations of the web platform, and messages in a dozen languages. Each distinct word counts
 * once, so that rare words weigh as much as common ones; parts of camel-case names are words.
 */
import { globSync, readFileSync } from 'node:fs';

const library = new URL('../../node_modules/typescript/lib/', import.meta.url);
const files = globSync(['lib.*.d.ts', '*/diagnosticMessages.generated.json'], {
  cwd: library.pathname,
}).toSorted();
const words = new Set(
  files.flatMap((file) =>
    (
      readFileSync(new URL(file, library), 'utf8').match(/[A-Z]?[a-z]{2,24}|[A-Z]{3,24}/g) ?? []
    ).map((word) => word.toLowerCase()),
  ),
);
const letters = 26;
// One more of each than was counted: what was never seen is rare, not impossible.
const counts = Array.from({ length: letters }, () => new Float64Array(letters).fill(1));
for (const word of words) {
  for (let at = 1; at < word.length; at++)
    counts[word.charCodeAt(at - 1) - 97]![word.charCodeAt(at) - 97]! += 1;
}
const digits = counts.flatMap((row) => {
  const total = row.reduce((sum, count) => sum + count, 0);
  return Array.from(row, (count) =>
    Math.max(0, Math.min(7, Math.round(Math.log2((count / total) * letters) + 4))),
  );
});
process.stdout.write(`${digits.join('')}\n`);
