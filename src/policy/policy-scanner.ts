import { createScanner, type DeepFinder, type Scanner } from '../detect/index.ts';
import { customDetector } from './custom-detector.ts';
import type { PolicyView } from './view.ts';

/**
 * The scanner that a policy asks for: without what it switches off, with what it brings. A page has
 * no finders of the deep tier.
 */
export function createPolicyScanner(view: PolicyView, deep: readonly DeepFinder[] = []): Scanner {
  const off = Object.entries(view.detectors).flatMap(([id, setting]) => (setting.off ? [id] : []));
  return createScanner({ off: new Set(off), custom: view.custom.map(customDetector), deep });
}
