import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { NamedSpan, NameType, Sentence } from './fill.ts';

const typeOf: Readonly<Record<string, NameType>> = {
  PERSON: 'person',
  ORGANIZATION: 'organisation',
  LOCATION: 'place',
};

interface NamedRow {
  readonly text: string;
  readonly spans: readonly { start: number; end: number; type: string }[] | null;
}

/** The `ner-*` sets of a folder by name, handles as one span each. */
export function readNamed(folder: string): ReadonlyMap<string, readonly Sentence[]> {
  const files = readdirSync(folder).filter((name) => /^ner-.*\.jsonl\.gz$/.test(name));
  return new Map(
    files.toSorted().map((file) => {
      const name = file.replace(/\.jsonl\.gz$/, '');
      const rows = gunzipSync(readFileSync(join(folder, file)))
        .toString('utf8')
        .split('\n');
      const sentences = rows
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as NamedRow)
        .map(({ text, spans }): Sentence => ({
          text,
          spans: spansOf(text, spans ?? []),
          origin: name,
        }));
      return [name, sentences];
    }),
  );
}

/** Some sets give `@` and the handle after it as two spans. */
function spansOf(text: string, rows: NonNullable<NamedRow['spans']>): NamedSpan[] {
  const spans: NamedSpan[] = [];
  for (const { start, end, type } of rows) {
    const kind = typeOf[type];
    if (kind === undefined) continue;
    const last = spans.at(-1);
    if (last && last.end === start && last.type === kind && text[last.start] === '@')
      spans[spans.length - 1] = { ...last, end };
    else spans.push({ start, end, type: kind });
  }
  return spans;
}
