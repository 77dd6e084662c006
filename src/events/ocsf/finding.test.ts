import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actions } from '../../policy/action.ts';
import { eventSchema, kinds } from '../event.ts';
import { fullEvent } from '../full-event.fixture.ts';
import { toOcsfFinding } from './finding.ts';
import { ocsfProblems } from './validate.fixture.ts';

type Json = Readonly<Record<string, unknown>>;
const finding = (change: Partial<typeof fullEvent> = {}) =>
  toOcsfFinding({ ...fullEvent, ...change }) as Json;

describe('an OCSF finding', () => {
  it('fits the official definitions, whatever the event', () => {
    expect(ocsfProblems(finding())).toEqual([]);
    const outcomes = eventSchema.shape.outcome.unwrap().unwrap().options;
    fc.assert(
      fc.property(
        fc.constantFrom(...actions, null),
        fc.constantFrom(...outcomes, null),
        fc.constantFrom('decision', 'override', 'report'),
        fc.option(fc.constantFrom('chatgpt', 'chat.example')),
        fc.option(fc.constant('PC-1')),
        (action, outcome, kind, site, device) => {
          const change = { action, outcome, kind: kind as 'report', site, device };
          expect(
            ocsfProblems(finding({ ...change, detectors: [], tool: site, rule: null })),
          ).toEqual([]);
        },
      ),
    );
  });

  it('is checked: what the definitions forbid is found', () => {
    const good = finding();
    const { time: _, ...timeless } = good;
    expect(ocsfProblems(timeless)).toEqual(['time is missing']);
    expect(ocsfProblems({ ...good, severity_id: 9 })).toEqual([
      'severity_id is none of its values',
    ]);
    expect(ocsfProblems({ ...good, colour: 'blue' })).toEqual(['colour is not defined']);
    expect(ocsfProblems({ ...good, time: '2026' })).toEqual(['time is no timestamp_t']);
    expect(ocsfProblems({ ...good, finding_info: { title: 'x' } })).toEqual([
      'finding_info.uid is missing',
    ]);
    expect(ocsfProblems({ ...good, device: { name: 'x' } })).toEqual(['device.type_id is missing']);
    expect(ocsfProblems({ ...good, metadata: { version: '1', product: { name: 'x' } } })).toContain(
      'action_id is not defined',
    );
  });

  it('loses nothing that a gate tells', () => {
    const text = JSON.stringify(finding());
    for (const word of [
      'paste',
      'redacted',
      'credentials',
      'Vertrieb-Süd',
      'Approved by',
      '0a1b2c',
    ])
      expect(text).toContain(word);
  });

  it('is not made of what is none', () => {
    const made = kinds.filter((kind) => toOcsfFinding({ ...fullEvent, kind }) !== null);
    expect(made).toEqual(['decision', 'override', 'report']);
  });
});
