import { createScanner, type ScanResult } from '../detect/index.ts';
import { customDetector } from '../policy/custom-detector.ts';
import { type Decision, decide } from '../policy/decide.ts';
import { placeOf, unlistedHost } from '../policy/place.ts';
import type { Channel, PolicyView } from '../policy/view.ts';

export interface Inspection extends ScanResult {
  readonly decision: Decision;
  /** Scan and decision, milliseconds. */
  readonly ms: number;
}

export type Inspect = (text: string, where: { site?: string; channel?: Channel }) => Inspection;

/** Scans and decides as a browser under this policy would. */
export function inspector(view: PolicyView): Inspect {
  const scan = scannerFor(view);
  return (text, { site = unlistedHost, channel = 'paste' }) => {
    const start = performance.now();
    const result = scan(text);
    const decision = decide(
      view,
      {
        ...placeOf(site),
        channel,
        account: 'unknown',
        group: null,
        labels: result.labels,
        now: Date.now(),
        redactable: true,
      },
      result.findings,
    );
    return { ...result, decision, ms: performance.now() - start };
  };
}

/** The scan that a policy asks for: without what is off, with what is its own. */
export function scannerFor(view: PolicyView): (text: string) => ScanResult {
  const off = Object.entries(view.detectors).flatMap(([id, setting]) => (setting.off ? [id] : []));
  const scanner = createScanner({ off: new Set(off), custom: view.custom.map(customDetector) });
  return (text) => scanner.scan(text);
}
