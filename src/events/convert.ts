import { csvHeader, toCsvRow } from './csv.ts';
import { isAboutLog, type LoggedEvent } from './event.ts';
import { toOcsfFinding } from './ocsf/finding.ts';
import { toOtlpRecord, toOtlpRequest } from './otlp.ts';

/** What an export can be turned into; none of them carries the chain. */
export const formats = ['csv', 'ocsf', 'otlp'] as const;
export type Format = (typeof formats)[number];

/** How a file of a format begins, and how its lines end. */
export const frames: Readonly<Record<Format, { readonly head: string; readonly end: string }>> = {
  csv: { head: `${csvHeader}\r\n`, end: '\r\n' },
  ocsf: { head: '', end: '\n' },
  otlp: { head: '', end: '\n' },
};

/**
 * One line without its end; null where a format has no place for an event.
 * @param version of Tidegate.
 */
export function convert(event: LoggedEvent, format: Format, version: string): string | null {
  if (format === 'csv') return isAboutLog(event) ? null : toCsvRow(event);
  if (format === 'otlp') return JSON.stringify(toOtlpRequest([toOtlpRecord(event)], version));
  const finding = toOcsfFinding(event);
  return finding && JSON.stringify(finding);
}
