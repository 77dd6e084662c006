import type { StructureDetector } from './detector.ts';
import { bands, type Finding } from './finding.ts';
import type { Reading } from './reading.ts';

/** What a structure detector sees in a text, in offsets of the normalised text. */
export function findStructure(detector: StructureDetector, reading: Reading): Finding[] {
  return detector
    .find(reading)
    .filter(({ confidence }) => confidence >= bands.low)
    .map(({ start, end, confidence, evidence, size, signals = [], members = [] }) => ({
      detector: detector.id,
      category: detector.category,
      scope: detector.scope,
      start,
      end,
      confidence: Math.round(confidence * 1000) / 1000,
      evidence,
      value: detector.scope === 'group' ? groupValue(members) : '',
      size,
      signals,
      members,
    }));
}

/** What makes two groups the same: their distinct values, in any order. */
export function groupValue(members: readonly Finding[]): string {
  return [...new Set(members.map(({ value }) => value))].toSorted().join('\n');
}
