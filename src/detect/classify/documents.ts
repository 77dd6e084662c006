import { bands, type Finding, type Label } from '../finding.ts';
import type { Classifiable } from './classifiable.ts';
import { endDocument, type DocumentFeatures } from './document-features.ts';
import { documentKinds, termGroups, type DocumentKind, type TermGroup } from './document-kinds.ts';
import { documentConfidence, loadDocumentScores } from './document-model.ts';
import { structureAt, type Structure } from './document-structures.ts';
import { documentWeights } from './documents.weights.ts';
import type { Span } from './spans.ts';

export interface Documents {
  readonly findings: Finding[];
  readonly labels: Label[];
}

const readScores = loadDocumentScores(documentWeights);

/** Below this a text is a remark about a subject, not a paper: it never gets beyond low. */
const paperLines = 6;
const paperWords = 60;
/** Shorter than this there is nothing to judge. */
const leastWords = 8;
const shortCeiling = 0.7;
/**
 * Harmless pages about a subject come close to a paper of it: a label wants a little more, and most
 * where advice for everybody reads like the paper: about money, staff and plans.
 */
const labelFloors: Readonly<Record<DocumentKind, number>> = {
  financial: 0.7,
  hr: 0.68,
  legal: 0.6,
  strategy: 0.7,
  communications: 0.6,
};

/** Structures that explain a kind, in the order in which they are worth saying. */
const tells: Readonly<
  Record<DocumentKind, readonly (readonly [Structure, least: number, words: string])[]>
> = {
  financial: [
    ['numberRows', 3, 'rows of figures'],
    ['money', 3, 'amounts of money'],
    ['percents', 3, 'percentages'],
  ],
  hr: [
    ['payHeaders', 1, 'heading of pay and staff columns'],
    ['namedFigures', 3, 'rows of a name and an amount'],
    ['personRows', 3, 'rows that begin with a name'],
    ['yearSpans', 2, 'periods of employment'],
    ['labelled', 5, 'labelled fields'],
  ],
  legal: [
    ['clauses', 3, 'numbered clauses'],
    ['quotedTerms', 2, 'defined terms in quotes'],
    ['capitalLines', 2, 'headings in capitals'],
  ],
  strategy: [
    ['headings', 3, 'headings'],
    ['bullets', 5, 'points in lists'],
    ['money', 2, 'amounts of money'],
  ],
  communications: [
    ['mailHeaders', 2, 'mail headers'],
    ['chatLines', 3, 'chat lines'],
    ['repeatedLabels', 3, 'speaker turns'],
    ['minutePoints', 2, 'points as in minutes'],
    ['quoted', 2, 'quoted replies'],
  ],
};

/** Talk among friends is no paper: without a word of business it never gets beyond medium. */
const casualCeiling = 0.85;
const businessTerms = 3;
/** In open chat rooms, whose talk goes everywhere, a few words of business prove nothing. */
const wordsPerTerm = 40;
const casual = new Set<TermGroup>(['communications talk', 'against asking', 'against teaching']);

function isCasual({ distinct, found, words, lines }: DocumentFeatures): boolean {
  let terms = 0;
  termGroups.forEach((group, g) => {
    if (!casual.has(group)) terms += distinct[g]!;
  });
  const isRoom = found[structureAt.chatLines]! * 2 >= lines;
  return terms < Math.max(businessTerms, isRoom ? words / wordsPerTerm : 0);
}

/**
 * Turns of a few speakers who talk as people do: too little text to weigh words, but plain by its
 * form. Forms and lists of questions have the labels without the talk.
 */
const turnsFloor = 0.7;
const talkAt = termGroups.indexOf('communications talk');

function isDialogue({ lines, counts, found }: DocumentFeatures): boolean {
  const turns = found[structureAt.labelled]!;
  return turns * 5 >= lines * 4 && found[structureAt.repeatedLabels]! >= 1 && counts[talkAt]! >= 2;
}

function explain(kind: DocumentKind, features: DocumentFeatures): string[] {
  let terms = 0;
  termGroups.forEach((group, g) => {
    if (group.startsWith(kind)) terms += features.distinct[g]!;
  });
  const evidence = terms > 0 ? [`${terms} ${kind} ${terms === 1 ? 'term' : 'terms'}`] : [];
  for (const [structure, least, words] of tells[kind]) {
    const count = features.found[structureAt[structure]]!;
    if (count >= least) evidence.push(`${count} ${words}`);
  }
  return evidence.length > 0 ? evidence : ['wording as in such papers'];
}

/**
 * What kind of business paper a text is; several kinds can hold. Its lines have been read by
 * `readDocumentLine`.
 */
export function findDocuments(input: Classifiable, spans: readonly Span[]): Documents {
  const { text } = input;
  let machine = 0;
  for (const span of spans) machine += span.kind === 'data' ? 0 : span.filled;
  const features = endDocument(machine);
  if (features.words < leastWords) return { findings: [], labels: [] };
  const ceiling = features.lines < paperLines && features.words < paperWords ? shortCeiling : 1;
  const scores = readScores(features);
  const findings: Finding[] = [];
  documentKinds.forEach((kind, k) => {
    const talk = kind === 'communications';
    const confidence = Math.max(
      talk && isDialogue(features) ? turnsFloor : 0,
      Math.min(
        talk && isCasual(features) ? Math.min(ceiling, casualCeiling) : ceiling,
        documentConfidence(scores[k]!, documentWeights.calibration[k]!),
      ),
    );
    if (confidence < bands.low) return;
    findings.push({
      detector: `document-${kind}`,
      category: kind,
      scope: 'document',
      start: 0,
      end: input.toOriginalEnd(text.length),
      confidence: Math.round(confidence * 1000) / 1000,
      evidence: explain(kind, features),
      value: '',
      size: features.lines,
      signals: [],
      members: [],
    });
  });
  const labels = findings.flatMap(({ category, confidence }) => {
    const kind = category as DocumentKind;
    return confidence >= labelFloors[kind] ? [kind] : [];
  });
  return { findings, labels };
}
