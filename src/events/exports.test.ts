import papaparse from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvHeader, toCsvRow } from './csv.ts';
import { fullEvent } from './full-event.fixture.ts';
import { toOtlpRecord, toOtlpRequest } from './otlp.ts';

const rows = (justifications: readonly (string | null)[]) =>
  papaparse.parse<Record<string, string>>(
    [
      csvHeader,
      ...justifications.map((justification) => toCsvRow({ ...fullEvent, justification })),
    ].join('\r\n'),
    { header: true },
  );

describe('CSV', () => {
  it('comes back as it went, whatever a reason holds', () => {
    const reasons = ['a,b', 'say "no"', 'two\r\nlines', 'é Ω 😀', '', 'x;y'];
    const { data, errors } = rows(reasons);
    expect(errors).toEqual([]);
    expect(data.map((row) => row['justification'])).toEqual(reasons);
    expect(data[0]).toMatchObject({
      at: fullEvent.at,
      tool: 'chatgpt',
      detectors: 'email:3',
      categories: 'customer',
      policyVersion: '3',
      wouldBe: 'block:',
      gesture: 'true',
    });
  });
  it('gives a spreadsheet nothing to run', () => {
    const reasons = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '"=1"'];
    expect(rows(reasons).data.map((row) => row['justification'])).toEqual([
      "'=1+1",
      "'+1",
      "'-1",
      "'@SUM(A1)",
      "'\t=1",
      "'\r=1",
      '"=1"',
    ]);
  });
});

describe('OTLP', () => {
  it('has the form of the protocol: numbers of 64 bits as text, nothing that is not there', () => {
    const record = toOtlpRecord(fullEvent) as { attributes: { key: string; value: object }[] };
    expect(record).toMatchObject({
      timeUnixNano: '1780315200000000000',
      severityNumber: 13,
      eventName: 'tidegate.decision',
      body: { stringValue: 'decision redact redacted' },
    });
    const attributes = Object.fromEntries(record.attributes.map(({ key, value }) => [key, value]));
    expect(attributes).toMatchObject({
      'tidegate.tool': { stringValue: 'chatgpt' },
      'tidegate.gesture': { boolValue: true },
      'tidegate.latencyMs': { doubleValue: 1.5 },
      'tidegate.count': { intValue: '1' },
      'tidegate.labels': { arrayValue: { values: [{ stringValue: 'log' }] } },
    });
    expect(attributes).not.toHaveProperty('tidegate.reason');
    expect(JSON.stringify(record)).not.toContain('null');
    expect(toOtlpRequest([record], '0.1.0')).toMatchObject({
      resourceLogs: [{ scopeLogs: [{ logRecords: [record] }] }],
    });
  });
});
