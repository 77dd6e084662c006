import type { ScanResult } from '../detect/index.ts';
import { type Decision, decide } from '../policy/decide.ts';
import { placeOf, unlistedHost } from '../policy/place.ts';
import { createPolicyScanner } from '../policy/policy-scanner.ts';
import type { Channel, PolicyView } from '../policy/view.ts';

export interface Inspection extends ScanResult {
  readonly decision: Decision;
  /** Scan and decision, milliseconds. */
  readonly ms: number;
}

export type Inspect = (text: string, where: { site?: string; channel?: Channel }) => Inspection;

/** Scans and decides as a browser under this policy would. */
export function inspector(view: PolicyView): Inspect {
  const scanner = createPolicyScanner(view);
  return (text, { site = unlistedHost, channel = 'paste' }) => {
    const start = performance.now();
    const result = scanner.scan(text);
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
