import { declaredDeep } from '../detect/detectors/deep.ts';
import { describe, detectors, labels } from '../detect/index.ts';

const declared = new Set([...detectors, ...declaredDeep.detectors].map(({ id }) => id));

/** Ids of what the engine finds otherwise than by a declared detector: groups, code, documents. */
export const otherFindings: readonly string[] = [
  'record',
  'bulk-list',
  'organisation',
  'place',
  ...labels,
  ...labels.map((label) => `document-${label}`),
].filter((id) => !declared.has(id) && describe(id).category !== '');

/** Ids of everything the engine can find. */
export const knownDetectors: ReadonlySet<string> = new Set([...declared, ...otherFindings]);
