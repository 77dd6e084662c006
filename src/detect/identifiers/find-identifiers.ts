import type { Candidates } from '../candidates.ts';
import type { Pick } from '../detector.ts';
import { clustersIn, type Cluster } from './clusters.ts';
import { judgeIdentifier } from './judge-identifier.ts';
import { labelsIn, type Label } from './labels.ts';
import type { Kind } from './scheme.ts';
import type { Surroundings } from './surroundings.ts';

/** The heading of the column in which an offset stands; empty outside of tables. */
export type HeadingOf = (offset: number) => string;

/** Code units looked at before and after a number for its label. */
const reachBefore = 110;
const reachAfter = 32;

type Identifier = Pick & { readonly value: string };
type Picks = ReadonlyMap<Kind, readonly Identifier[]>;

const remembered = new WeakMap<Candidates, Picks>();

/** Identifiers of one kind in a text; detectors share the work, by the candidates of the text. */
export function pickIdentifiers(
  kind: Kind,
  text: string,
  candidates: Candidates,
  heading: HeadingOf,
): readonly Identifier[] {
  let picks = remembered.get(candidates);
  if (!picks) {
    picks = findAll(text, candidates, heading);
    remembered.set(candidates, picks);
  }
  return picks.get(kind) ?? [];
}

function findAll(text: string, candidates: Candidates, heading: HeadingOf): Picks {
  const picks = new Map<Kind, Identifier[]>();
  let last: readonly Label[] = [];
  let reached = 0;
  for (const cluster of clustersIn(text, candidates)) {
    const start = cluster.groups[cluster.first]!.start;
    const end = cluster.groups.at(-1)!.end;
    if (isCalendarDay(cluster)) continue;
    const before = labelsBefore(text, Math.max(reached, start - reachBefore), start);
    const inherited =
      before.length === 0 && start - reached <= 12 && !text.slice(reached, start).includes('\n');
    const context: Surroundings = {
      text,
      cluster,
      labels: inherited ? last : before,
      from: Math.max(reached, start - reachBefore),
      isInherited: inherited,
      headings: headingLabels(heading(start)),
      after: () => labelsAfter(text, end),
    };
    const found = judgeIdentifier(context);
    if (found) {
      const { kind, part, confidence, evidence } = found;
      const from = cluster.groups[part.from]!.start;
      const closing =
        cluster.separators[part.to - 1] === '(' && text[cluster.groups[part.to]!.end] === ')';
      const own = picks.get(kind) ?? [];
      own.push({
        start: from,
        end: cluster.groups[part.to]!.end + (closing ? 1 : 0),
        confidence,
        evidence,
        value: part.value,
      });
      picks.set(kind, own);
    }
    last = context.labels;
    reached = end;
  }
  return picks;
}

/** `2024-03-14`: most clusters in tables and logs. */
function isCalendarDay({ groups, separators }: Cluster): boolean {
  return (
    (separators === '--' || separators === '-- ') &&
    groups[0]!.end - groups[0]!.start === 4 &&
    groups[1]!.end - groups[1]!.start === 2 &&
    groups[2]!.end - groups[2]!.start === 2
  );
}

/**
 * A label stands on the same line; on the line before only if nothing stands before the number on
 * its own.
 */
function labelsBefore(text: string, from: number, start: number): readonly Label[] {
  const window = text.slice(from, start);
  let line = window.lastIndexOf('\n');
  if (line > 0 && !/[\p{L}\d,;|\t]/u.test(window.slice(line)))
    line = window.lastIndexOf('\n', line - 1);
  return labelsIn(line < 0 ? window : ' '.repeat(line) + window.slice(line));
}

/** `12345678Z (DNI)`: a word that follows at once, up to the next number or clause. */
function labelsAfter(text: string, end: number): readonly Label[] {
  const [words = ''] =
    /^[ )]{1,2}[(\p{L}][^,;.|\n\d]{1,30}/u.exec(text.slice(end, end + reachAfter)) ?? [];
  return words === '' ? [] : labelsIn(words);
}

const headingsRead = new Map<string, readonly Label[]>();

function headingLabels(heading: string): readonly Label[] {
  if (heading === '') return [];
  const known = headingsRead.get(heading);
  if (known) return known;
  if (headingsRead.size > 200) headingsRead.clear();
  const labels = labelsIn(heading);
  headingsRead.set(heading, labels);
  return labels;
}
