import { describe, expect, it } from 'vitest';
import { compile } from '../../policy/compile.ts';
import { globSource } from '../../policy/globs.ts';
import type { PolicyDocument, RuleDocument } from '../../policy/schema.ts';
import { readPastEvent } from './past-event.ts';
import { replayReport } from './replay-report.ts';
import { replayer } from './replay.ts';

type Band = 'low' | 'medium' | 'high';
const seen = (id: string, category: string, count = 1, unique = count, band: Band = 'high') => ({
  id,
  category,
  count,
  unique,
  low: 0,
  medium: 0,
  high: 0,
  [band]: count,
});
const line = (action: string, detectors: object[], more: object = {}) =>
  JSON.stringify({
    format: 1,
    kind: 'decision',
    at: '2026-06-01T12:00:00Z',
    site: 'chatgpt',
    channel: 'paste',
    rule: 'old',
    action,
    detectors,
    seq: 7,
    ...more,
  });

function replay(policy: Partial<PolicyDocument>, ...lines: string[]) {
  const { add, result } = replayer(
    compile({ format: 1, id: 'next', version: 2, rules: [], ...policy }, globSource),
  );
  for (const each of lines) {
    const event = readPastEvent(each);
    if (event && event !== 'chain') add(event);
  }
  return result;
}
const mail = seen('email', 'customer');
const rule: RuleDocument = { id: 'mail', when: { detectors: ['email'] }, action: 'warn' };

describe('a policy asked about past events', () => {
  it('counts what becomes stricter, looser, or stays, by rule and site', () => {
    const result = replay(
      { rules: [rule] },
      line('log', [mail]),
      line('warn', [mail], { site: 'claude' }),
      line('block', [mail], { kind: 'override', site: 'chat.example' }),
      line('warn', [seen('iban', 'financial')]),
    );
    expect(result.all).toEqual({ stricter: 1, looser: 2, same: 1, cannotTell: 0 });
    expect(result.sites.get('claude')).toMatchObject({ same: 1 });
    expect([...result.changes]).toEqual([
      ['mail\0log\0warn', 1],
      ['mail\0block\0warn', 1],
      ['old\0warn\0allow', 1],
    ]);
  });

  it('knows counts, bands, sites, groups, accounts and tools', () => {
    const told = (when: NonNullable<RuleDocument['when']>, event: string) =>
      replay({ rules: [{ id: 'r', when, action: 'warn' }] }, event).all;
    const ten = line('log', [seen('email', 'customer', 12, 10)], {
      group: 'sales',
      account: 'work',
    });
    for (const when of [
      { minUnique: 10 },
      { minCount: 12 },
      { groups: ['sales'], account: ['work' as const] },
      { sites: ['chatgpt.com'] },
      { with: ['email'], categories: ['customer'], channels: ['paste' as const] },
    ]) {
      expect(told(when, ten)).toMatchObject({ stricter: 1, cannotTell: 0 });
    }
    for (const when of [
      { minUnique: 11 },
      { minCount: 13 },
      { groups: ['it'] },
      { sites: ['x.y'] },
    ]) {
      expect(told(when, ten)).toMatchObject({ looser: 1, cannotTell: 0 });
    }
    const hint = line('log', [seen('email', 'customer', 1, 1, 'low')]);
    expect(told({}, hint)).toMatchObject({ looser: 1 });
    expect(told({ confidence: 'low' }, hint)).toMatchObject({ stricter: 1 });
  });

  it.each<[string, Partial<PolicyDocument>, object]>([
    ['a signal', { rules: [{ ...rule, when: { signal: 'proprietary' } }] }, mail],
    ['a size', { rules: [{ ...rule, when: { minSize: 15 } }] }, mail],
    ['a path', { rules: [{ ...rule, when: { sites: ['chatgpt.com/g/*'] } }] }, mail],
    ['a value', { rules: [rule], exceptions: [{ id: 'e', pattern: 'a@b' }] }, mail],
    [
      'a tag',
      { rules: [rule], exceptions: [{ id: 'e', tags: [{ detector: 'email', tag: '0a1b2c' }] }] },
      mail,
    ],
    [
      'the size of a list',
      { rules: [{ ...rule, when: { minUnique: 9 } }] },
      seen('bulk-list', 'customer'),
    ],
  ])('cannot tell where it turns on %s', (_what, policy, detector) => {
    const result = replay(policy, line('log', [detector]));
    expect(result.all).toMatchObject({ cannotTell: 1, stricter: 0, looser: 0 });
    // The control: without that condition, it can.
    expect(replay({ rules: [{ ...rule, when: {} }] }, line('log', [detector])).all.stricter).toBe(
      1,
    );
  });

  it('can tell where what it does not know makes no difference', () => {
    const strict = { id: 'all', action: 'block' } as const;
    const open = { ...rule, when: { signal: 'proprietary' as const } };
    expect(replay({ rules: [strict, open] }, line('block', [mail])).all).toMatchObject({ same: 1 });
  });

  it('leaves a value that is no paper to the rules for values', () => {
    const papers: Omit<RuleDocument, 'action'> = {
      id: 'papers',
      when: { categories: ['financial'], scope: ['document'] },
    };
    const result = replay(
      { rules: [{ ...papers, action: 'warn' }] },
      line('allow', [seen('vat-number', 'financial')]),
    );
    expect(result.all).toMatchObject({ same: 1 });
  });

  it('says it in words and for programs, with what is not known', () => {
    const result = replay(
      { rules: [rule, { id: 'own', when: { signal: 'proprietary' }, action: 'block' }] },
      line('log', [mail]),
      line('', [], { kind: 'summary', action: null, count: 40 }),
    );
    const read = { events: 2, bad: 1, unknown: ['codename'] };
    const text = replayReport(result, read, false);
    expect(text).toContain('events: 2, decisions among them: 1, lines that are no events: 1');
    expect(text).toContain('nothing changes: 40');
    expect(text).toMatch(/own +signal +1/);
    expect(text).toContain('codename');
    expect(JSON.parse(replayReport(result, read, true))).toMatchObject({
      events: 2,
      cannotTell: 1,
      cannotTellBecause: [{ rule: 'own', conditions: 'signal', events: 1 }],
    });
  });

  it('reads no line that is no event', () => {
    expect(['', '[]', '{"kind":1}', '{'].map(readPastEvent)).toEqual([null, null, null, null]);
    const around = ['{"format":1,"stub":{"seq":3}}', '{"format":1,"trailer":{"count":3}}'];
    expect(around.map(readPastEvent)).toEqual(['chain', 'chain']);
  });
});
