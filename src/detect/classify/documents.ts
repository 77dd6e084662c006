import { bands, type Finding, type Label } from '../finding.ts';
import type { Classifiable } from './classifiable.ts';
import { documentFeatures, type DocumentFeatures } from './document-features.ts';
import { documentKinds, termGroups, type DocumentKind } from './document-kinds.ts';
import { documentConfidence, loadDocumentScores } from './document-model.ts';
import { structureAt, type Structure } from './document-structures.ts';
import { documentWeights } from './documents.weights.ts';
import type { Lines } from './lines.ts';
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
    ['payHeaders', 1, 'a heading row of pay and staff columns'],
    ['labelled', 5, 'labelled fields'],
  ],
  legal: [
    ['clauses', 3, 'clause numbering'],
    ['quotedTerms', 2, 'defined terms in quotes'],
    ['capitalLines', 2, 'headings in capitals'],
  ],
  strategy: [
    ['headings', 3, 'a plan with headings'],
    ['bullets', 5, 'lists of points'],
    ['money', 2, 'amounts of money'],
  ],
  communications: [
    ['mailHeaders', 2, 'mail headers'],
    ['chatLines', 3, 'chat lines'],
    ['repeatedLabels', 3, 'speaker turns'],
    ['quoted', 2, 'quoted replies'],
  ],
};

function explain(kind: DocumentKind, features: DocumentFeatures): string[] {
  let terms = 0;
  termGroups.forEach((group, g) => {
    if (group.startsWith(kind)) terms += features.distinct[g]!;
  });
  const evidence = terms > 0 ? [`${terms} ${kind} ${terms === 1 ? 'term' : 'terms'}`] : [];
  for (const [structure, least, words] of tells[kind]) {
    if (features.found[structureAt[structure]]! >= least) evidence.push(words);
  }
  return evidence.length > 0 ? evidence : ['wording as in such papers'];
}

/** What kind of business paper a text is; several kinds can hold. */
export function findDocuments(
  input: Classifiable,
  lines: Lines,
  spans: readonly Span[],
): Documents {
  const { text } = input;
  let machine = 0;
  for (const span of spans) machine += span.kind === 'data' ? 0 : span.filled;
  const features = documentFeatures(text, lines.starts, lines.count, machine);
  if (features.words < leastWords) return { findings: [], labels: [] };
  const ceiling = features.lines < paperLines && features.words < paperWords ? shortCeiling : 1;
  const scores = readScores(features);
  const findings: Finding[] = [];
  documentKinds.forEach((kind, k) => {
    const confidence = Math.min(
      ceiling,
      documentConfidence(scores[k]!, documentWeights.calibration[k]!),
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
  return { findings, labels: findings.map((each) => each.category as DocumentKind) };
}
