import { describe, expect, it } from 'vitest';
import { finding } from './findings.ts';
import { matchSpans } from './match-spans.ts';

const email = { start: 10, end: 20, type: 'EMAIL', name: 'email' } as const;

describe('matchSpans', () => {
  it('needs one code unit of overlap', () => {
    const at = (start: number, end: number) =>
      matchSpans([finding('email', start, end)], [email], ['email']).spans[0]?.by;
    expect(at(0, 10)).toBeNull();
    expect(at(0, 11)).toMatchObject({ start: 0 });
    expect(at(19, 30)).toMatchObject({ start: 19 });
    expect(at(20, 30)).toBeNull();
  });

  it('names the surest finding of a span', () => {
    const sure = finding('email', 15, 20, { confidence: 0.95 });
    const { spans, right } = matchSpans([finding('email', 10, 12), sure], [email], ['email']);
    expect(spans[0]?.by).toBe(sure);
    expect(right).toHaveLength(2);
  });

  it('holds a finding against the engine only where its type is annotated', () => {
    const phone = finding('phone', 30, 40);
    expect(matchSpans([phone], [email], ['email']).alarms).toEqual([]);
    expect(matchSpans([phone], [email], ['email', 'phone']).alarms).toEqual([
      { finding: phone, name: 'phone' },
    ]);
  });

  it('is neither right nor wrong on what nobody looks for', () => {
    const phone = finding('phone', 30, 40);
    const other = { start: 35, end: 36, type: 'AGE' };
    expect(matchSpans([phone], [], ['phone'], [other])).toMatchObject({ alarms: [], right: [] });
    expect(matchSpans([phone], [], ['phone']).alarms).toHaveLength(1);
  });

  it('takes a finding of another type on a span for a miss and an alarm', () => {
    const phone = finding('phone', 12, 18);
    const { spans, alarms } = matchSpans([phone], [email], ['email', 'phone']);
    expect(spans[0]?.by).toBeNull();
    expect(alarms).toHaveLength(1);
  });
});
