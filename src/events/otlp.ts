import type { LoggedEvent } from './event.ts';

/** A value as OTLP writes it in JSON; integers of 64 bits are strings there. */
type AnyValue =
  | { readonly stringValue: string }
  | { readonly boolValue: boolean }
  | { readonly intValue: string }
  | { readonly doubleValue: number }
  | { readonly arrayValue: { readonly values: readonly AnyValue[] } }
  | { readonly kvlistValue: { readonly values: readonly Attribute[] } };
interface Attribute {
  readonly key: string;
  readonly value: AnyValue;
}

/** A log record of the OpenTelemetry protocol (OTLP 1.x, JSON encoding). */
export function toOtlpRecord(event: LoggedEvent): object {
  const { at, kind, action, outcome, ...rest } = event;
  const nanoseconds = `${Date.parse(at)}000000`;
  const { number, text } = severity(event);
  return {
    timeUnixNano: nanoseconds,
    observedTimeUnixNano: nanoseconds,
    severityNumber: number,
    severityText: text,
    eventName: `tidegate.${kind}`,
    body: { stringValue: [kind, action, outcome].filter(Boolean).join(' ') },
    attributes: Object.entries({ kind, action, outcome, ...rest }).flatMap(([key, value]) =>
      isEmpty(value) ? [] : [{ key: `tidegate.${key}`, value: anyValue(value) }],
    ),
  };
}

/** One request body, or one line of a file, for these records. */
export function toOtlpRequest(records: readonly object[], version: string): object {
  const service = { 'service.name': 'tidegate', 'service.version': version };
  const attributes = Object.entries(service).map(([key, value]) => ({
    key,
    value: anyValue(value),
  }));
  return {
    resourceLogs: [
      {
        resource: { attributes },
        scopeLogs: [{ scope: { name: 'tidegate', version }, logRecords: records }],
      },
    ],
  };
}

/** OTLP's numbers: INFO 9, WARN 13, ERROR 17. */
function severity({ kind, action }: LoggedEvent): { number: number; text: string } {
  if (action === 'block') return { number: 17, text: 'ERROR' };
  const stops = action === 'warn' || action === 'justify' || action === 'redact';
  return stops || kind === 'coverage' || kind === 'report'
    ? { number: 13, text: 'WARN' }
    : { number: 9, text: 'INFO' };
}

function isEmpty(value: unknown): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}

function anyValue(value: unknown): AnyValue {
  if (typeof value === 'boolean') return { boolValue: value };
  if (typeof value === 'number')
    return Number.isInteger(value) ? { intValue: String(value) } : { doubleValue: value };
  if (Array.isArray(value)) return { arrayValue: { values: value.map(anyValue) } };
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).filter(([, member]) => !isEmpty(member));
    return {
      kvlistValue: { values: members.map(([key, member]) => ({ key, value: anyValue(member) })) },
    };
  }
  return { stringValue: String(value) };
}
