import type { Span } from './spans.ts';

/** Weights of a logistic curve, fitted on documents the line model has not seen. */
export type Calibration = readonly [
  base: number,
  certainty: number,
  length: number,
  fence: number,
  share: number,
];

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));

/** What speaks for a span, as the calibration weighs it. */
export function spanEvidence(span: Span): [number, number, number, number] {
  const certainty = Math.min(0.9999, Math.max(0.0001, span.certainty));
  return [
    Math.log(certainty / (1 - certainty)),
    Math.log(span.filled),
    span.fenced ? 1 : 0,
    Math.log(span.share),
  ];
}

/** How often a span like this one is right, 0..1. */
export function spanConfidence(span: Span, calibration: Calibration): number {
  const [certainty, length, fence, share] = spanEvidence(span);
  const [base, ...weights] = calibration;
  const own = sigmoid(
    base + weights[0] * certainty + weights[1] * length + weights[2] * fence + weights[3] * share,
  );
  const [least, most] = span.range ?? [0, 1];
  return Math.min(most, Math.max(least, own));
}
