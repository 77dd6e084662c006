import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('templates/', import.meta.url);

/**
 * Sentences to fill, by language; `anywhere` reads the same in all, `nothing` (English) names nobody
 * and nothing. One a line of `templates/*.txt`; `\n` and `\t` within a line stand for a line break
 * and a tab, words in braces for slots (see fill.ts).
 */
export const templates: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  readdirSync(folder)
    .toSorted()
    .map((file) => [file.replace(/\.txt$/, ''), sentencesOf(new URL(file, folder))]),
);

function sentencesOf(file: URL): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.replaceAll('\\n', '\n').replaceAll('\\t', '\t'));
}
