import type { Finding } from '../../src/detect/index.ts';
import type { Row } from './row.ts';
import type { Scanned } from './scan-rows.ts';

/** A finding for tests, with what does not matter there filled in. */
export function finding(
  detector: string,
  start: number,
  end: number,
  more: Partial<Finding> = {},
): Finding {
  return {
    detector,
    category: 'customer',
    scope: 'value',
    start,
    end,
    confidence: 0.9,
    evidence: [],
    value: '',
    size: 1,
    signals: [],
    members: [],
    ...more,
  };
}

/** A scanned row for tests. */
export function scanned(
  row: Partial<Row>,
  findings: readonly Finding[] = [],
  more: Partial<Scanned> = {},
): Scanned {
  const text = row.text ?? 'some text';
  return {
    row: {
      set: 'set',
      id: 'set:1',
      source: 'here',
      text,
      label: 'positive',
      spans: null,
      types: [],
      scope: null,
      kind: '',
      subtype: '',
      lang: '',
      lines: text.split('\n').length,
      hasCode: false,
      also: [],
      maybe: [],
      flags: [],
      ...row,
    },
    findings,
    labels: [],
    interrupts: false,
    action: 'allow',
    rule: null,
    because: [],
    complete: true,
    ms: 1,
    ...more,
  };
}
