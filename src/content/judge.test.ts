import { describe, expect, it, vi } from 'vitest';
import { decide } from '../policy/decide.ts';
import { createAnswers } from './answers.ts';
import { createJudge, doubted } from './judge.ts';
import { inTheWay } from './joint.ts';
import { judgeWith, rule, scan, silentView } from './gate.fixture.ts';

const options = { channel: 'typed', redactable: true, moment: 'submit' } as const;
const text = 'Pay 4711-0001 and 4711-0002 for a@b';

describe('a judgement', () => {
  it('is what the policy says of what was found', () => {
    const { judge } = judgeWith(rule('payment-card', 'warn'));
    const judged = judge(text, options);
    expect(judged.action).toBe('warn');
    expect(inTheWay(judged)).toHaveLength(2);
    expect(judge('nothing here', options).action).toBe('allow');
  });

  it('leaves out what was answered, and asks about the rest', () => {
    const { judge, answers } = judgeWith(rule('payment-card', 'warn'));
    answers.release(inTheWay(judge('Pay 4711-0001', options)), 'Pay 4711-0001');
    expect(judge('Pay 4711-0001', options).action).toBe('allow');
    const rest = judge(text, options);
    expect(inTheWay(rest).map(({ finding }) => finding.value)).toEqual(['4711-0002']);
    expect(rest.covered.map(({ value }) => value)).toEqual(['4711-0001']);
  });

  it('is never "clean" for a text that was not read to its end', () => {
    const { judge, answers } = judgeWith();
    const judged = judge('endless', options);
    expect([judged.action, judged.unsure]).toEqual(['warn', 'scanTimeout']);
    answers.releaseUnchecked('endless');
    expect(judge('endless', options).action).toBe('allow');
  });

  it('says of a text over two million code units that it was not read to its end', () => {
    const { judge } = judgeWith();
    expect(judge('a'.repeat(2_000_001), options).unsure).toBe('scanTimeout');
    expect(judge('a'.repeat(2_000_000), options).unsure).toBe(null);
  });

  it('takes a doubt as seriously as the policy does', () => {
    const { judge, view } = judgeWith();
    expect(doubted(judge('', options), 'noText', view).action).toBe('warn');
    expect(doubted(judge('', options), 'guardMissing', view).action).toBe('log');
  });
});

describe('messages before it', () => {
  it('are read together with it, once for the same text', () => {
    const { view, answers } = judgeWith(rule('payment-card', 'warn'));
    const scanned = vi.fn(scan);
    let sent = ['my card is 4711'];
    const judge = createJudge({
      scan: scanned,
      deep: () => null,
      decide,
      view: () => view,
      group: () => null,
      tagOf: () => null,
      place: () => ({ host: 'chatgpt.com', path: '/', site: null }),
      answers,
      earlier: () => sent,
      now: () => 0,
    });
    const judged = judge('-0001 ok', options);
    expect(judged.findings).toMatchObject([{ detector: 'payment-card', start: 0, end: 5 }]);
    expect(judged.action).toBe('warn');
    const calls = scanned.mock.calls.length;
    expect(judge('-0001 ok', options).action).toBe('warn');
    expect(scanned.mock.calls.length).toBe(calls);
    sent = [];
    expect(judge('-0001 ok', options).action).toBe('allow');
  });
});

describe('scanning', () => {
  function counted(perScan: number) {
    let time = 0;
    let view = silentView;
    const limits: number[] = [];
    const spy = vi.fn((text: string, budget?: { limit: number }) => {
      time += perScan * text.length;
      if (budget) limits.push(budget.limit);
      return scan(text);
    });
    const judge = createJudge({
      scan: spy,
      deep: () => null,
      decide,
      view: () => view,
      group: () => null,
      tagOf: () => null,
      place: () => ({ host: 'chatgpt.com', path: '/', site: null }),
      answers: createAnswers(() => null),
      now: () => time,
    });
    return { judge, spy, limits, change: () => (view = { ...silentView }) };
  }

  it('is done once for a text, and again under another policy', () => {
    const { judge, spy, change } = counted(0);
    judge('some text', options);
    const before = spy.mock.calls.length;
    judge('some text', { ...options, moment: 'typing' });
    expect(spy.mock.calls.length).toBe(before);
    change();
    judge('some text', options);
    expect(spy.mock.calls.length).toBe(before + 1);
  });

  it('gets ten times what this machine needs, so that a slow one is not unsure', () => {
    const quick = counted(0);
    quick.judge('x'.repeat(1000), options);
    expect(quick.limits).toEqual([250]);
    const slow = counted(1);
    slow.judge('x'.repeat(10_000), options);
    expect(slow.limits).toEqual([100_000]);
    // A short text costs what the first scan of any text does.
    const short = counted(1);
    short.judge('x', options);
    expect(short.limits[0]).toBeGreaterThan(10_000);
  });

  it('is done once more, with more time, before a send: the machine may just have been busy', () => {
    const { judge, spy, limits } = counted(0);
    judge('endless', options);
    expect(limits).toEqual([250, 1000]);
    const before = spy.mock.calls.length;
    judge('endless, typed', { ...options, moment: 'typing' });
    expect(spy.mock.calls.length).toBe(before + 1);
  });

  it('of a text that was not read to its end is not kept', () => {
    const { judge, spy } = counted(0);
    judge('endless', { ...options, moment: 'typing' });
    const before = spy.mock.calls.length;
    judge('endless', { ...options, moment: 'typing' });
    expect(spy.mock.calls.length).toBe(before + 1);
  });
});
