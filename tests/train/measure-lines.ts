import {
  spanConfidence,
  spanEvidence,
  type Calibration,
} from '../../src/detect/classify/confidence.ts';
import { loadLineKinds, type LineModel } from '../../src/detect/classify/line-kinds.ts';
import { splitLines } from '../../src/detect/classify/lines.ts';
import { findSpans, type Span } from '../../src/detect/classify/spans.ts';
import { fitLogistic } from './fit-logistic.ts';
import { kindIndex, type LineSample } from './line-samples.ts';
import { kinds } from '../../src/detect/classify/kinds.ts';

interface Read {
  readonly sample: LineSample;
  readonly spans: readonly Span[];
}

/** A span is right when most of its lines are of its kind. */
function isRight(sample: LineSample, span: Span): boolean {
  let right = 0;
  for (let line = span.from; line < span.to; line++)
    if (sample.labels[line] === kindIndex(span.kind)) right++;
  return right * 2 >= span.to - span.from;
}

const percent = (part: number, whole: number) =>
  whole === 0 ? '    –' : `${((100 * part) / whole).toFixed(1).padStart(5)} % (${part}/${whole})`;

/** Prints how the model does on texts it has not seen; returns the calibration fitted on them. */
export function measureLines(model: LineModel, held: readonly LineSample[]): Calibration {
  const read = loadLineKinds(model);
  const reads: Read[] = held.map((sample) => {
    const text = sample.lines.join('\n');
    const lines = splitLines(text);
    const chances = read(text, lines, 0, lines.count);
    return { sample, spans: chances === null ? [] : findSpans(text, lines, chances) };
  });
  // Settings taken for code count half: the border between the two is a matter of taste.
  const points = reads.flatMap(({ sample, spans }, index) =>
    spans
      .filter((s) => s.kind === 'code' && (sample.kind !== 'config' || index % 2 === 0))
      .map((span) => ({ inputs: spanEvidence(span), right: isRight(sample, span) })),
  );
  const calibration = fitLogistic(points) as unknown as Calibration;
  const has = (each: Read, kind: string, floor = 0.5) =>
    each.spans.some((span) => span.kind === kind && spanConfidence(span, calibration) >= floor);
  const share = (name: string, of: Read[], test: (each: Read) => boolean) =>
    console.log(`  ${name.padEnd(38)} ${percent(of.filter(test).length, of.length)}`);

  for (const floor of [0.5, 0.6, 0.75, 0.9]) {
    const code = reads.filter((r) => r.sample.row.set === 'class-code' && r.sample.kind === 'code');
    const rest = reads.filter(
      (r) => /class-(code|prose)/.test(r.sample.row.set) && r.sample.kind !== 'code',
    );
    const tp = code.filter((r) => has(r, 'code', floor)).length;
    const fp = rest.filter((r) => has(r, 'code', floor)).length;
    const prose = rest.filter((r) => r.sample.row.set === 'class-prose');
    const fpProse = prose.filter((r) => has(r, 'code', floor)).length;
    console.log(
      ` at ${floor}: code against prose and machine text F1 ${((2 * tp) / (2 * tp + (code.length - tp) + fpProse)).toFixed(4)}, also against config and markup ${((2 * tp) / (2 * tp + (code.length - tp) + fp)).toFixed(4)}`,
    );
    share('code found', code, (r) => has(r, 'code', floor));
    share('code found as any machine kind', code, (r) => r.spans.length > 0);
    share(
      'of it <= 5 lines',
      code.filter((r) => r.sample.lines.length <= 5),
      (r) => has(r, 'code', floor),
    );
    share(
      'rare languages (benign-code)',
      reads.filter((r) => r.sample.row.set === 'benign-code' && r.sample.kind === 'code'),
      (r) => has(r, 'code', floor),
    );
    share(
      'prompts with code found',
      reads.filter((r) => r.sample.kind === 'mixed' && (r.sample.row.kinds ?? []).includes('code')),
      (r) => has(r, 'code', floor),
    );
    for (const name of [
      'class-prose',
      'class-docs',
      'class-benign',
      'benign-prompts',
      'benign-documents',
      'benign-logs',
    ]) {
      share(
        `${name} flagged as code`,
        reads.filter((r) => r.sample.row.set === name),
        (r) => has(r, 'code', floor),
      );
    }
    share(
      'real prose flagged as code',
      prose.filter((r) => r.sample.kind === 'prose'),
      (r) => has(r, 'code', floor),
    );
    const spans = reads
      .flatMap((r) => r.spans.map((s) => ({ r, s })))
      .filter(({ s }) => s.kind === 'code' && spanConfidence(s, calibration) >= floor);
    share('code spans right', spans as never, (each) =>
      isRight((each as never as { r: Read }).r.sample, (each as never as { s: Span }).s),
    );
  }
  console.log(' kind of a text (rows) and label given (columns, share of texts):');
  console.log(`  ${''.padEnd(12)}${kinds.map((k) => k.padStart(12)).join('')}`);
  for (const kind of kinds) {
    const of = reads.filter((r) => r.sample.kind === kind && r.sample.row.set !== 'benign-code');
    const cells = kinds.map((k) =>
      k === 'prose'
        ? of.filter((r) => r.spans.length === 0).length
        : of.filter((r) => has(r, k)).length,
    );
    console.log(
      `  ${kind.padEnd(12)}${cells.map((n) => ((100 * n) / Math.max(1, of.length)).toFixed(1).padStart(12)).join('')}  of ${of.length}`,
    );
  }
  const wrong = new Map<string, [number, number]>();
  for (const r of reads) {
    if (r.sample.row.set !== 'class-code') continue;
    const key = `${r.sample.kind} ${r.sample.row.lang}`;
    const cell = wrong.get(key) ?? [0, 0];
    cell[1]++;
    if (has(r, 'code') !== (r.sample.kind === 'code')) cell[0]++;
    wrong.set(key, cell);
  }
  console.log(
    [...wrong]
      .filter(([, [n]]) => n > 0)
      .map(([k, [n, of]]) => `${k} ${n}/${of}`)
      .join(', '),
  );
  return calibration;
}
