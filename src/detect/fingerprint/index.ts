/** Fingerprints: excerpts of the organisation's own documents and code, known by their hashes. */
export {
  createFingerprintBuilder,
  type FingerprintBuilder,
  type FingerprintOptions,
} from './build-fingerprints.ts';
export { createFingerprintFinder, type NamedFingerprints } from './finder.ts';
export {
  type FingerprintFile,
  type FingerprintHeader,
  readFingerprints,
  writeFingerprints,
} from './fingerprint-file.ts';
export { kindOfFile } from './kind-of-file.ts';
