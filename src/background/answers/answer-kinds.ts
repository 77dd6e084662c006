import type { ScanResult } from '../../detect/index.ts';
import { type AnswerKind, answerSigns, figure } from './answer-signs.ts';

/** So many different figures are a calculation or a table; fewer stand in any text. */
const manyFigures = 4;
const enoughSigns = 2;
const codeLabels: readonly string[] = ['source-code', 'config', 'markup', 'stack-trace'];

/**
 * What an answer looks like, as far as it should be checked before use.
 * @param shownAsCode the page shows it as code
 */
export function answerKinds(
  text: string,
  { labels, findings }: Pick<ScanResult, 'labels' | 'findings'>,
  shownAsCode: boolean,
): ReadonlySet<AnswerKind> {
  const kinds = new Set<AnswerKind>();
  const isCode =
    shownAsCode ||
    labels.some((label) => codeLabels.includes(label)) ||
    findings.some(({ category }) => category === 'source-code');
  if (isCode) kinds.add('code');
  for (const kind of ['legal', 'medical'] as const) {
    const label = kind === 'medical' ? 'health' : kind;
    const signs = answerSigns[kind].filter((sign) => sign.test(text)).length;
    if (signs >= enoughSigns || labels.includes(label)) kinds.add(kind);
  }
  const figures = new Set(Array.from(text.matchAll(figure), ([found]) => found.trim()));
  if (!isCode && figures.size >= manyFigures) kinds.add('figures');
  return kinds;
}
