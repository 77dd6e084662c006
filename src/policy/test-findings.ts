import { bands, type Band, type Finding } from '../detect/finding.ts';
import type { PolicyDocument } from './schema.ts';
import { compile } from './compile.ts';
import { globSource } from './globs.ts';
import type { Context, PolicyView } from './view.ts';

/** A finding for tests: a value of high confidence unless said otherwise. */
export function found(detector: string, more: Partial<Finding> & { band?: Band } = {}): Finding {
  const { band = 'high', ...rest } = more;
  return {
    detector,
    category: 'customer',
    scope: 'value',
    start: 0,
    end: 4,
    confidence: bands[band],
    evidence: [],
    value: detector,
    size: 1,
    signals: [],
    members: [],
    ...rest,
  };
}

export const somewhere: Context = {
  host: 'chat.example',
  path: '/c/1',
  channel: 'paste',
  account: 'unknown',
  group: null,
  labels: [],
  now: Date.parse('2026-06-01T12:00:00Z'),
  redactable: true,
};

export function viewOf(
  policy: Partial<PolicyDocument>,
  floor: PolicyView['floor'] = [],
): PolicyView {
  return {
    ...compile({ format: 1, id: 'test', version: 3, rules: [], ...policy }, globSource),
    floor,
  };
}
