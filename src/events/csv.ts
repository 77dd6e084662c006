import type { LoggedEvent } from './event.ts';

/** A spreadsheet runs what begins like this; a quote in front of it makes it text. */
const formula = /^[=+\-@\t\r]/;

const columns: Readonly<Record<string, (event: LoggedEvent) => string | number | null>> = {
  at: ({ at }) => at,
  kind: ({ kind }) => kind,
  site: ({ site }) => site,
  tool: ({ tool }) => tool,
  channel: ({ channel }) => channel,
  action: ({ action }) => action,
  outcome: ({ outcome }) => outcome,
  rule: ({ rule }) => rule,
  detectors: ({ detectors }) => detectors.map(({ id, count }) => `${id}:${count}`).join(' '),
  categories: ({ detectors }) => [...new Set(detectors.map(({ category }) => category))].join(' '),
  labels: ({ labels }) => labels.join(' '),
  size: ({ sizeClass }) => sizeClass,
  account: ({ account }) => account,
  group: ({ group }) => group,
  device: ({ device }) => device,
  gesture: ({ gesture }) => String(gesture),
  justification: ({ justification }) => justification,
  reason: ({ reason }) => reason,
  wouldBe: ({ wouldBe }) => wouldBe && `${wouldBe.action}:${wouldBe.rule ?? ''}`,
  latencyMs: ({ latencyMs }) => latencyMs,
  count: ({ count }) => count,
  policy: ({ policy }) => policy.id,
  policyVersion: ({ policy }) => policy.version,
  extension: ({ extension }) => extension,
  id: ({ id }) => id,
};

/** The names of the columns; CSV holds no chain, and cannot be verified. */
export const csvHeader = Object.keys(columns).join(',');

/** One row without its end (RFC 4180). */
export function toCsvRow(event: LoggedEvent): string {
  return Object.values(columns)
    .map((value) => cell(value(event)))
    .join(',');
}

function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
