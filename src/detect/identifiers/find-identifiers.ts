import type { Candidates } from '../candidates.ts';
import type { Catalogue } from './catalogue.ts';
import { clustersIn } from './clusters.ts';
import type { Identifier } from './identifier.ts';
import { judgeIdentifier } from './judge-identifier.ts';
import { labelsIn, type Label } from './labels.ts';
import type { Kind } from './scheme.ts';
import type { Surroundings } from './surroundings.ts';

/** The heading of the column in which an offset stands; empty outside of tables. */
export type HeadingOf = (offset: number) => string;

/** Code units looked at before and after a number for its label. */
const reachBefore = 110;
const reachAfter = 32;

/** Stretches before numbers of which the labels are remembered while a text is read. */
const mostRemembered = 1000;

/** Identifiers of one kind in a text; detectors share the work, by the candidates of the text. */
export function pickIdentifiers(
  ask: () => Catalogue,
  kind: Kind,
  text: string,
  candidates: Candidates,
  heading: HeadingOf,
): readonly Identifier[] {
  const catalogue = ask();
  let picks = catalogue.found.get(candidates);
  if (!picks) {
    picks = findAll(catalogue, text, candidates, heading);
    catalogue.found.set(candidates, picks);
  }
  return picks.get(kind) ?? [];
}

function findAll(
  catalogue: Catalogue,
  text: string,
  candidates: Candidates,
  heading: HeadingOf,
): ReadonlyMap<Kind, readonly Identifier[]> {
  const known = new Map<string, readonly Label[]>();
  const labelsOf = (words: string): readonly Label[] => {
    let labels = known.get(words);
    if (!labels) {
      labels = labelsIn(words, catalogue.dictionary);
      if (known.size < mostRemembered) known.set(words, labels);
    }
    return labels;
  };
  const picks = new Map<Kind, Identifier[]>();
  let last: readonly Label[] = [];
  let reached = 0;
  for (const cluster of clustersIn(text, candidates)) {
    const start = cluster.groups[cluster.first]!.start;
    const end = cluster.groups.at(-1)!.end;
    const from = labelWindow(text, Math.max(reached, start - reachBefore), start);
    const before = labelsOf(text.slice(from, start));
    const inherited =
      before.length === 0 && start - reached <= 12 && !text.slice(reached, start).includes('\n');
    const context: Surroundings = {
      catalogue,
      text,
      cluster,
      labels: inherited ? last : before,
      from,
      isInherited: inherited,
      headings: labelsOf(heading(start)),
      after: () => labelsOf(wordsAfter(text, end)),
    };
    const found = judgeIdentifier(context);
    if (
      found &&
      !(found.evidence.includes('check digits are wrong') && isDenied(text, from, start, end))
    ) {
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

const denial =
  /(?<!\p{L})(?:not|isn.t|invalid|incorrect|wrong|fake|bad|falsch|ungültig|kein|keine|inválid[oa]|incorrect[oa]|fals[oa]|pas|faux|fausse|invalide|errat[oa]|ongeldig|geen|nieprawidłowy|błędny)(?!\p{L})/iu;

/** Whether the text itself says that a number, whose check is wrong, is not one. */
function isDenied(text: string, from: number, start: number, end: number): boolean {
  const [after = ''] = text.slice(end, end + reachAfter).split('\n', 1);
  return denial.test(text.slice(from, start)) || denial.test(after);
}

/**
 * A label stands on the same line; on the line before only if nothing stands before the number on
 * its own.
 */
function labelWindow(text: string, from: number, start: number): number {
  const window = text.slice(from, start);
  let line = window.lastIndexOf('\n');
  if (line > 0 && !/[\p{L}\d,;|\t]/u.test(window.slice(line)))
    line = window.lastIndexOf('\n', line - 1);
  return from + Math.max(0, line);
}

/** `12345678Z (DNI)`: a word that follows at once, up to the next number or clause. */
function wordsAfter(text: string, end: number): string {
  // Cheap first: it is asked of most numbers.
  const next = text.charCodeAt(end);
  if (next !== 32 && next !== 41) return '';
  const [words = ''] =
    /^[ )]{1,2}[(\p{L}][^,;.|\n\d]{1,30}/u.exec(text.slice(end, end + reachAfter)) ?? [];
  return words;
}
