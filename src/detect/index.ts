/** The detection engine: text -> findings. Pure; the same in a page, the worker and the command line. */
export * from './finding.ts';
export type { Candidate, Detector, Pattern, StructureDetector, ValueDetector } from './detector.ts';
export type { DeepFinder } from './deep-finder.ts';
export { joinMessages } from './conversation.ts';
export { describe, type Description } from './describe.ts';
export { detectors } from './detectors/index.ts';
export { mask } from './mask.ts';
export { type Numbers, redact, type Redaction, type Replacement } from './redact.ts';
export { createScanner, type Scanner, type ScannerOptions } from './scan.ts';
export { createScanMemory, type ScanMemory } from './scan-memory.ts';
