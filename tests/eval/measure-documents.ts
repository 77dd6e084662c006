import { type Case, caseOf } from './case.ts';
import type { Scanned } from './scan-rows.ts';
import { type Counts, noCounts } from './score.ts';
import { labelOf } from './type-of.ts';
import { documentKinds } from './types.data.ts';

/** How well papers were told from each other and from harmless texts. */
export interface DocumentMeasure {
  /** By kind: all rows, and those of at least {@link longEnough} lines. */
  readonly kinds: Map<string, Counts>;
  readonly long: Map<string, Counts>;
  /** Harmless rows that got the label of a kind, by source. */
  readonly harmless: Map<string, { rows: number; hits: number }>;
  readonly cases: Case[];
}

/** Lines from which a text is long enough to tell. */
export const longEnough = 10;

function noDocuments(): DocumentMeasure {
  return { kinds: new Map(), long: new Map(), harmless: new Map(), cases: [] };
}

/** Rows whose label is a kind of paper, and harmless ones; `also` is right, `maybe` neither. */
export function measureDocuments(all: readonly Scanned[]): DocumentMeasure {
  const into = noDocuments();
  for (const scanned of all) {
    const { row, labels } = scanned;
    const right = new Set([row.label, ...row.also].map(labelOf));
    const open = new Set(row.maybe.map(labelOf));
    const isHarmless = row.label === 'benign' || row.label === 'prose';
    let wrong = '';
    for (const kind of documentKinds) {
      const said = labels.includes(kind);
      if (open.has(kind) && !right.has(kind)) continue;
      const what = right.has(kind) ? (said ? 'right' : 'missed') : said ? 'wrong' : null;
      if (what === null) continue;
      // A row that may also be something is not counted as missed when it is not called that.
      if (what === 'missed' && labelOf(row.label) !== kind) continue;
      count(into.kinds, kind, what);
      if (row.lines >= longEnough) count(into.long, kind, what);
      if (what === 'wrong') wrong ||= kind;
      if (what !== 'right')
        into.cases.push(
          caseOf(
            scanned,
            kind,
            what === 'missed' ? 'miss' : 'alarm',
            `${row.source}, ${row.lines} lines: ${labels.join(', ') || 'no label'}`,
          ),
        );
    }
    if (!isHarmless) continue;
    const entry = into.harmless.get(row.source) ?? { rows: 0, hits: 0 };
    entry.rows += 1;
    if (wrong) entry.hits += 1;
    into.harmless.set(row.source, entry);
  }
  return into;
}

function count(map: Map<string, Counts>, kind: string, what: keyof Counts): void {
  const counts = map.get(kind) ?? noCounts();
  counts[what] += 1;
  map.set(kind, counts);
}
