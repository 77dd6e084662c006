import type { NamesModel } from '../../../src/detect/names/model.ts';
import { nameKinds } from '../../../src/detect/names/named-spans.ts';
import { spanEvidence } from '../../../src/detect/names/names-finder.ts';
import { fitLogistic } from '../fit-logistic.ts';
import type { Sentence } from './fill.ts';
import { foundIn, kindOf } from './measure.ts';

/** For each kind, the curve from what speaks for a span to how often such a span is right. */
export function fitCurves(sentences: readonly Sentence[], model: NamesModel): number[][] {
  const points = nameKinds.map((): { inputs: number[]; right: boolean }[] => []);
  for (const { text, spans } of sentences)
    for (const found of foundIn(text, model)) {
      const right = spans.some(
        ({ start, end, type }) =>
          kindOf[type] === found.kind && start < found.end && found.start < end,
      );
      points[found.kind]!.push({ inputs: spanEvidence(found), right });
    }
  return points.map((each) => fitLogistic(each, 1500));
}
