import { type DeepFinder, joinMessages, type ScanResult } from '../detect/index.ts';
import { type Decision, decide } from '../policy/decide.ts';
import { placeOf, unlistedHost } from '../policy/place.ts';
import { createPolicyScanner } from '../policy/policy-scanner.ts';
import type { Channel, PolicyView } from '../policy/view.ts';

export interface Inspection extends ScanResult {
  readonly decision: Decision;
  /** Scan and decision, milliseconds. */
  readonly ms: number;
}

/** Where a text is going, and what was said before it in the same conversation. */
export interface InspectOptions {
  readonly site?: string;
  readonly channel?: Channel;
  readonly before?: string;
}

export type Inspect = (text: string, options: InspectOptions) => Inspection;

/** Scans and decides as a browser under this policy would; `deep`: with what its worker has loaded. */
export function inspector(view: PolicyView, deep: readonly DeepFinder[] = []): Inspect {
  const scanner = createPolicyScanner(view, deep);
  return (text, { site = unlistedHost, channel = 'paste', before }) => {
    const start = performance.now();
    const own = scanner.scan(text);
    const result = before ? joinMessages((all) => scanner.scan(all), [before], text, own) : own;
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
