import { docx, pdf } from '../../src/reader/documents.fixture.ts';
import { readFile } from '../../src/reader/read-file.ts';
import { median } from './median.ts';

const rounds = 3;

/** Words that do not pack well, so that a megabyte of document is one. */
function paragraphs(count: number, words: number): string[] {
  let seed = 42;
  const next = (): number => (seed = (seed * 48_271) % 2_147_483_647);
  const word = (): string => next().toString(36).slice(0, 6);
  const line = (): string => Array.from({ length: 14 }, word).join(' ');
  return Array.from({ length: count }, () => Array.from({ length: words / 14 }, line).join('\n'));
}

const cases = [
  { name: 'letter.docx', bytes: docx(...paragraphs(2500, 84)), budget: 500 },
  { name: 'book.pdf', bytes: pdf(paragraphs(300, 588)), budget: 5000 },
];

/** Reading documents, without the scan: medians, milliseconds. */
export async function fileTimes(): Promise<string[][]> {
  const rows: string[][] = [];
  for (const { name, bytes, budget } of cases) {
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const begun = performance.now();
      const reading = await readFile({ name, bytes });
      times.push(performance.now() - begun);
      if (reading.kind !== 'text') throw new Error(`${name} was not read`);
    }
    const taken = median(times);
    rows.push([
      `${name}, ${(bytes.length / 1e6).toFixed(1)} MB`,
      `${taken.toFixed(0)} ms`,
      taken > budget ? `over ${budget} ms` : `within ${budget} ms`,
    ]);
  }
  return rows;
}
