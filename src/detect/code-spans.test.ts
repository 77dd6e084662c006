import { describe, expect, it } from 'vitest';
import { layCodeSpans } from './code-spans.ts';
import type { Finding } from './finding.ts';

const text = 'git clone https://example.com/a.git\ncd a\nmake';
function finding(detector: string, value: string, confidence: number): Finding {
  const start = text.indexOf(value);
  return {
    detector,
    category: 'source-code',
    scope: 'value',
    start,
    end: start + value.length,
    confidence,
    evidence: [],
    value,
    size: 1,
    signals: [],
    members: [],
  };
}
const url = finding('url', 'https://example.com/a.git', 0.95);
const idsOf = (values: Finding[], spans: Finding[]) =>
  layCodeSpans(text, values, spans).map(({ detector }) => detector);

describe('values inside of code', () => {
  it('absorbs a link where the code is sure', () => {
    expect(idsOf([url], [finding('source-code', text, 0.9)])).toEqual(['source-code']);
  });

  it.each([
    ['less sure code', 'source-code', 0.89],
    ['settings', 'config', 0.99],
    ['data', 'data', 0.99],
  ])('keeps it in %s, and the lines beside it', (_, detector, confidence) => {
    expect(idsOf([url], [finding(detector, text, confidence)])).toEqual(['url', detector]);
  });

  it('keeps every other value, however sure the code is', () => {
    const email = { ...url, detector: 'email' };
    expect(idsOf([email], [finding('source-code', text, 1)])).toEqual(['email', 'source-code']);
  });
});
