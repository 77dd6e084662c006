import { gzipSync } from 'node:zlib';
import { featureVersion } from '../../../src/detect/names/feature-version.ts';
import type { PackedGazetteer } from '../../../src/detect/names/gazetteer.ts';
import { type ModelHeader, tagCount } from '../../../src/detect/names/model.ts';
import type { Trained } from './train-crf.ts';

/** Steps are whole numbers of -127..127; the few largest weights are clipped. */
const most = 127;
const clipped = 0.9995;

/** Writes a model as the bytes that `loadNames` reads. */
export function packModel(
  { keys, weights, transitions }: Trained,
  gazetteer: PackedGazetteer,
  curves: ModelHeader['curves'],
): Uint8Array {
  const sizes = Float32Array.from(weights, Math.abs).toSorted();
  const scale = Number(((sizes[Math.floor(sizes.length * clipped)] ?? 1) / most).toPrecision(6));
  const header: ModelHeader = {
    format: 'tidegate-names-1',
    features: featureVersion(),
    rows: keys.length,
    words: gazetteer.keys.length,
    scale,
    transitions: Array.from(transitions, (value) => Number(value.toFixed(4))),
    curves,
  };
  const head = Buffer.from(JSON.stringify(header), 'latin1');
  const length = Buffer.alloc(4);
  length.writeUInt32LE(head.length);
  const steps = new Int8Array(weights.length);
  for (let row = 0; row < keys.length; row++)
    for (let tag = 0; tag < tagCount; tag++)
      steps[tag * keys.length + row] = Math.max(
        -most,
        Math.min(most, Math.round(weights[row * tagCount + tag]! / scale)),
      );
  return gzipSync(
    Buffer.concat([
      length,
      head,
      gaps(keys),
      Buffer.from(steps.buffer),
      gaps(gazetteer.keys),
      Buffer.from(gazetteer.masks),
    ]),
    { level: 9 },
  );
}

/** Sorted numbers as their distances, seven bits a byte. */
function gaps(sorted: Uint32Array): Buffer {
  const bytes: number[] = [];
  let last = 0;
  for (const number of sorted) {
    let gap = number - last;
    last = number;
    for (; gap > 127; gap >>>= 7) bytes.push((gap & 127) | 128);
    bytes.push(gap);
  }
  return Buffer.from(bytes);
}
