import { describe, expect, it } from 'vitest';
import { finding, scanned } from './findings.ts';
import { measureAlarms } from './measure-alarms.ts';
import { measureCode } from './measure-code.ts';
import { measureDocuments } from './measure-documents.ts';
import { measureMixed } from './measure-mixed.ts';

describe('measureCode', () => {
  it('tells code, machine text and prose apart', () => {
    const measure = measureCode([
      scanned({ label: 'code', kind: 'code', lang: 'Go' }, [], { labels: ['source-code'] }),
      scanned({ label: 'code', kind: 'code', lang: 'Go', lines: 7 }),
      scanned({ label: 'code', kind: 'config' }, [], { labels: ['config'] }),
      scanned({ label: 'prose', kind: 'prose', lang: 'de' }, [], { labels: ['source-code'] }),
      scanned({ label: 'prose', kind: 'json' }, [], { labels: ['data'] }),
      scanned({ label: 'prose', maybe: ['code'] }, [], { labels: ['source-code'] }),
    ]);
    expect(measure.code).toEqual({ right: 1, wrong: 1, missed: 1 });
    expect(measure.wide).toEqual({ right: 2, wrong: 1, missed: 1 });
    expect(measure.languages.get('Go')).toEqual({ rows: 2, hits: 1 });
    expect(measure.sizes.get('<= 5 lines')).toEqual({ rows: 1, hits: 1 });
    expect([...measure.prose]).toEqual([['de', { rows: 1, hits: 1 }]]);
    expect(measure.called.get('data')?.get('data')).toBe(1);
  });
});

describe('measureMixed', () => {
  it('compares code units and lines', () => {
    const text = 'please fix\nlet a = 1;\nlet b = 2;\nthanks';
    const code = { category: 'source-code' };
    const measure = measureMixed([
      scanned({ text, label: 'mixed', spans: [{ start: 11, end: 32, type: '' }] }, [
        finding('source-code', 22, 39, code),
      ]),
      scanned({ text, label: 'mixed', spans: [{ start: 11, end: 32, type: '' }] }, [
        finding('config', 22, 32, code),
      ]),
    ]);
    expect(measure).toMatchObject({ rows: 2, found: 1, foundWide: 2, labelled: 0 });
    // Not blank: 7 in each line of code, 6 in the last word.
    expect(measure.units).toEqual({ both: 7, either: 7 + 7 + 6 + 7 + 7 });
    expect(measure.lines).toEqual({ both: 1, either: 3 + 2 });
  });
});

describe('measureDocuments', () => {
  it('honours what a row may be, and is too', () => {
    const measure = measureDocuments([
      scanned({ label: 'hr', maybe: ['financial'], also: ['comms'] }, [], {
        labels: ['financial', 'communications', 'hr'],
      }),
      scanned({ label: 'hr', maybe: ['financial'] }, [], { labels: ['legal'] }),
      scanned({ label: 'benign', lines: 12, source: 'a' }, [], { labels: ['hr'] }),
      scanned({ label: 'benign', source: 'a', maybe: ['hr'] }, [], { labels: ['hr'] }),
    ]);
    expect(measure.kinds.get('hr')).toEqual({ right: 1, wrong: 1, missed: 1 });
    expect(measure.kinds.get('communications')).toEqual({ right: 1, wrong: 0, missed: 0 });
    expect(measure.kinds.get('legal')).toEqual({ right: 0, wrong: 1, missed: 0 });
    expect(measure.kinds.has('financial')).toBe(false);
    expect(measure.long.get('hr')).toEqual({ right: 0, wrong: 1, missed: 0 });
    expect(measure.harmless.get('a')).toEqual({ rows: 2, hits: 1 });
  });
});

describe('measureAlarms', () => {
  it('tells being found from being stopped', () => {
    const card = finding('payment-card', 0, 4, { category: 'financial' });
    const measure = measureAlarms(
      [
        scanned({ label: 'negative' }, [card], {
          interrupts: true,
          action: 'redact',
          rule: 'cards',
          because: [card],
        }),
        scanned({ label: 'negative' }, [finding('email', 0, 4, { confidence: 0.5 })]),
        scanned({ label: 'negative' }, [finding('source-code', 0, 4, { category: 'source-code' })]),
      ],
      () => ['all'],
    );
    expect(measure.groups.get('all')).toEqual({ rows: 3, interrupted: 1, found: 2, sure: 1 });
    expect([...measure.rules]).toEqual([['cards (payment-card)', 1]]);
    expect(measure.cases.map(({ type }) => type)).toEqual(['interruption', 'found']);
  });
});
