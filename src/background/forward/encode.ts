import { version } from '../../../package.json';
import { isAboutLog } from '../../events/event.ts';
import { toJsonLine } from '../../events/jsonl.ts';
import type { Recorded } from '../../events/link.ts';
import { toOcsfFinding } from '../../events/ocsf/finding.ts';
import { toOtlpRecord, toOtlpRequest } from '../../events/otlp.ts';

export type Format = 'ndjson' | 'otlp' | 'ocsf';

/** A request body. */
export interface Encoded {
  readonly body: string;
  readonly type: 'application/x-ndjson' | 'application/json';
}

/**
 * Records as a collector reads them; null where a format has no place for any of them. Our own lines
 * keep the chain and what the log says about itself: its public keys are how a collector knows later
 * exports again.
 */
export function encode(records: readonly Recorded[], format: Format): Encoded | null {
  if (format === 'ndjson') {
    const body = records.map((record) => `${toJsonLine(record)}\n`).join('');
    return { body, type: 'application/x-ndjson' };
  }
  const told = records.filter(({ event }) => !isAboutLog(event));
  if (format === 'otlp') {
    if (told.length === 0) return null;
    const body = toOtlpRequest(
      told.map(({ event }) => toOtlpRecord(event)),
      version,
    );
    return { body: JSON.stringify(body), type: 'application/json' };
  }
  const findings = told.map(({ event }) => toOcsfFinding(event)).filter((one) => one !== null);
  return findings.length === 0
    ? null
    : { body: JSON.stringify(findings), type: 'application/json' };
}
