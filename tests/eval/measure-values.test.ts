import { describe, expect, it } from 'vitest';
import { finding, scanned } from './findings.ts';
import { measureValues, mergeValues, total } from './measure-values.ts';

const text = 'Anna wrote to b@c.de and called';

describe('measureValues', () => {
  it('counts spans by type and whatever their type', () => {
    const spans = [
      { start: 0, end: 4, type: 'PERSON' },
      { start: 14, end: 20, type: 'EMAIL' },
    ];
    const measure = measureValues([
      scanned({ text, spans, types: ['PERSON', 'EMAIL'] }, [
        // On the name, but as something else.
        finding('email', 0, 4, { confidence: 0.6 }),
        finding('email', 14, 20, { confidence: 0.8 }),
        finding('phone', 25, 31),
      ]),
    ]);
    expect(measure.types.get('person')).toEqual({ right: 0, wrong: 0, missed: 1 });
    expect(measure.types.get('email')).toEqual({ right: 1, wrong: 1, missed: 0 });
    expect(measure.any).toEqual({ right: 2, wrong: 0, missed: 0 });
    expect(total(measure)).toEqual({ right: 1, wrong: 1, missed: 1 });
    expect(measure.sure.get('email')).toBe(1);
    expect(measure.bands).toEqual({
      high: { right: 0, wrong: 0 },
      medium: { right: 1, wrong: 0 },
      low: { right: 0, wrong: 1 },
    });
    expect(measure.cases.map(({ type, what }) => `${type} ${what}`)).toEqual([
      'person miss',
      'email alarm',
    ]);
  });

  it('looks for the types of the set where a row names none', () => {
    const measure = measureValues([
      scanned({ text, spans: [{ start: 14, end: 20, type: 'EMAIL' }], types: ['EMAIL'] }),
      scanned({ text, spans: [], label: 'negative' }, [finding('email', 0, 4)]),
    ]);
    expect(measure.types.get('email')).toEqual({ right: 0, wrong: 1, missed: 1 });
  });

  it('takes a row without offsets as one thing to find, or none', () => {
    const secret = finding('jwt', 3, 9, { category: 'credentials' });
    const row = { types: ['SECRET'], scope: ['SECRET'] };
    const measure = measureValues([
      scanned(row, [secret, secret]),
      scanned(row),
      scanned({ ...row, label: 'negative', types: [] }, [secret, secret]),
      scanned({ ...row, label: 'negative', types: [] }),
    ]);
    expect(measure.types.get('secret')).toEqual({ right: 1, wrong: 1, missed: 1 });
    expect([...measure.rows]).toEqual([
      ['positive', { rows: 2, found: 1, sure: 1 }],
      ['negative', { rows: 2, found: 1, sure: 1 }],
    ]);
  });

  it('takes a row that names no type as something to find, of any of the types of its set', () => {
    const measure = measureValues([
      scanned({ text, spans: [{ start: 14, end: 20, type: 'EMAIL' }], types: ['EMAIL'] }),
      scanned({ text }, [finding('email', 0, 4)]),
      scanned({ text }, [finding('date', 0, 4)]),
    ]);
    expect(measure.any).toEqual({ right: 1, wrong: 0, missed: 2 });
    expect(total(measure)).toEqual({ right: 0, wrong: 0, missed: 1 });
  });

  it('names types that it does not know, and leaves them out', () => {
    const spans = [
      { start: 0, end: 4, type: 'GALAXY' },
      { start: 14, end: 20, type: 'HASHTAG' },
    ];
    const measure = measureValues([scanned({ text, spans, types: ['GALAXY', 'HASHTAG'] })]);
    expect([...measure.unknown.keys()]).toEqual(['GALAXY']);
    expect(measure.ignored).toBe(2);
    expect(measure.types.size).toBe(0);
  });

  it('adds up sets', () => {
    const one = measureValues([
      scanned({ text, spans: [{ start: 14, end: 20, type: 'EMAIL' }], types: ['EMAIL'] }),
    ]);
    expect(mergeValues([one, one]).types.get('email')).toEqual({ right: 0, wrong: 0, missed: 2 });
  });
});
