import { describe, expect, it } from 'vitest';
import { eventSchema } from '../events/event.ts';
import type { Action } from '../policy/action.ts';
import type { EventAside } from '../protocol/messages.ts';
import type { Wish } from './wish.ts';
import { join } from './joint.ts';
import { createReport } from './report.ts';
import { judgeWith, rule } from './gate.fixture.ts';
import { chatgpt } from '../sites/pack/chatgpt.ts';

const options = { channel: 'typed', redactable: true, moment: 'submit' } as const;

function stand(
  action: Action = 'warn',
  level: 'findings' | 'interrupts' = 'findings',
  excerpt: 'none' | 'masked' | 'sealed' = 'none',
) {
  const { judge, view } = judgeWith(rule('payment-card', action), rule('email', 'log'));
  const events: Record<string, unknown>[] = [];
  const counted: unknown[] = [];
  const asides: EventAside[] = [];
  const state = { time: 0 };
  const report = createReport({
    ask: ((name: string, data: { event?: Record<string, unknown>; aside?: EventAside }) => {
      if (data.event) events.push(data.event);
      if (data.aside) asides.push(data.aside);
      else if (name === 'prompt.checked') counted.push(data);
      return Promise.resolve({ stored: true });
    }) as never,
    judge,
    view: () => ({ ...view, logging: { level, excerpt } }),
    group: () => null,
    place: () => ({ host: 'chatgpt.com', path: '/', site: chatgpt }),
    now: () => state.time,
  });
  const joint = (text: string) => join([judge(text, options)]);
  const settle = () => new Promise((resolve) => setTimeout(resolve));
  return { report, events, asides, counted, state, joint, settle };
}

describe('an event', () => {
  it('has counts and names, and nothing of the text', async () => {
    const { report, events, joint, settle } = stand();
    report.answered(joint('Secret plan: 4711-0001, 4711-0001 and 4711-0002 to a@b'), {
      wish: 'send',
      reason: null,
    });
    await settle();
    expect(events[0]).toMatchObject({
      kind: 'override',
      outcome: 'overridden',
      site: 'chatgpt',
      channel: 'typed',
      action: 'warn',
      gesture: true,
      detectors: [
        { id: 'payment-card', count: 3, unique: 2, high: 3 },
        { id: 'email', count: 1, unique: 1 },
      ],
    });
    expect(JSON.stringify(events)).not.toMatch(/Secret|plan|4711|a@b/);
    expect(eventSchema.safeParse(events[0]).success).toBe(true);
  });

  it.each([
    ['redact', 'redacted'],
    ['edit', 'edited'],
    ['cancel', 'cancelled'],
    ['alternative', 'replaced'],
    ['block', 'refused'],
  ] as const)('says what came of it: %s', async (wish, outcome) => {
    const { report, events, joint, settle } = stand();
    report.answered(joint('4711-0001'), { wish: wish as Wish | 'block', reason: null });
    await settle();
    expect(events[0]).toMatchObject({ kind: 'decision', outcome });
  });

  it('carries the reason with whatever a scan finds in it replaced', async () => {
    const { report, events, joint, settle } = stand();
    report.answered(joint('4711-0001'), {
      wish: 'send',
      reason: `needed: for 4711-0001 of a@b ${'x'.repeat(600)}`,
    });
    await settle();
    expect(events[0]?.['justification']).toMatch(/^needed: for \[Payment card 1\] of \[/);
    expect(String(events[0]?.['justification'])).toHaveLength(500);
  });
});

describe('what is kept of a finding', () => {
  const said = { wish: 'send', reason: null } as const;
  const text = `before ${'x'.repeat(200)} 4711-0001 ${'y'.repeat(200)} after`;

  it('is nothing, unless the policy says so', async () => {
    const { report, events, asides, joint, settle } = stand();
    report.answered(joint(text), said);
    await settle();
    expect([events[0]?.['excerpts'], asides]).toEqual([[], []]);
  });

  it('is its ends, masked', async () => {
    const { report, events, asides, joint, settle } = stand('warn', 'findings', 'masked');
    report.answered(joint(text), said);
    await settle();
    expect(events[0]?.['excerpts']).toEqual([{ detector: 'payment-card', masked: '47••••01' }]);
    expect(eventSchema.safeParse(events[0]).success).toBe(true);
    expect(asides).toEqual([]);
  });

  it('is 75 characters beside the event, for the worker to seal', async () => {
    const { report, events, asides, joint, settle } = stand('warn', 'findings', 'sealed');
    report.answered(joint(text), said);
    await settle();
    expect(JSON.stringify(events)).not.toContain('4711');
    const [excerpt] = asides[0]?.excerpts ?? [];
    expect(excerpt?.text).toHaveLength(75);
    expect(excerpt?.text).toContain('4711-0001');
  });
});

describe('a finding that a person says is wrong, or needs allowed', () => {
  it.each(['wrong', 'needed'])('is told apart from the decision: %s', async (kind) => {
    const { report, events, asides, joint, settle } = stand('justify');
    report.answered(joint('4711-0001 to a@b'), { wish: 'send', reason: `${kind}: a part number` });
    await settle();
    expect(events.map((event) => [event['kind'], event['reason'] ?? null])).toEqual([
      ['override', null],
      ['report', kind],
    ]);
    expect(JSON.stringify(events)).not.toMatch(/4711|a@b/);
    // The worker makes tags of these; what only is logged is not in dispute.
    expect(asides).toEqual([
      { values: [{ detector: 'payment-card', value: '4711-0001' }], excerpts: [] },
    ]);
  });

  it('is told alone, with the others left out of it', async () => {
    const { report, events, asides, joint, settle } = stand('redact');
    const asked = joint('4711-0001, 4711-0001 and 4711-0002');
    const [, , wrong] = asked.parts[0].decision.judged;
    report.answered(asked, { wish: 'redact', reason: null, wrong: wrong ? [wrong] : [] });
    await settle();
    const counts = events.map(({ kind, detectors }) => [
      kind,
      (detectors as { unique: number }[]).map(({ unique }) => unique),
    ]);
    expect(counts).toEqual([
      ['decision', [2]],
      ['report', [1]],
    ]);
    expect(asides).toEqual([
      { values: [{ detector: 'payment-card', value: '4711-0002' }], excerpts: [] },
    ]);
  });

  it('is nothing for other reasons', async () => {
    const { report, events, joint, settle } = stand('justify');
    report.answered(joint('4711-0001'), { wish: 'send', reason: 'approved: by Kim' });
    report.answered(joint('4711-0002'), { wish: 'cancel', reason: 'wrong: but not sent' });
    await settle();
    expect(events.map((event) => event['kind'])).toEqual(['override', 'decision']);
  });
});

describe('what is recorded', () => {
  it('is every prompt as a count, and those with findings as events', async () => {
    const { report, events, counted, joint, settle } = stand();
    report.sent(joint('nothing in it'));
    report.sent(joint('mail a@b'));
    await settle();
    expect(counted).toHaveLength(2);
    expect(events.map(({ action, outcome }) => [action, outcome])).toEqual([['log', 'sent']]);
  });

  it('is less where the policy wants less', async () => {
    const { report, events, counted, joint, settle } = stand('warn', 'interrupts');
    report.sent(joint('mail a@b'));
    await settle();
    expect([events.length, counted.length]).toEqual([0, 1]);
    report.answered(joint('4711-0001'), { wish: 'cancel', reason: null });
    await settle();
    expect(events).toHaveLength(1);
  });

  it('is a prompt once, by the composer and the request alike', async () => {
    const { report, events, counted, joint, settle, state } = stand();
    report.answered(joint('4711-0001  now'), { wish: 'send', reason: null });
    report.sent(joint('4711-0001 now'));
    report.known(joint('mail a@b'));
    report.sent(joint('mail a@b'));
    await settle();
    expect([events.length, counted.length]).toEqual([1, 1]);
    state.time = 10_001;
    report.sent(joint('mail a@b'));
    await settle();
    expect([events.length, counted.length]).toEqual([2, 2]);
  });

  it('is a draft once, not with every key', async () => {
    const { report, events, joint, settle } = stand();
    for (const end of ['', ' a', ' ab', ' abc'])
      report.silent(joint(`4711-0001${end}`), 'stripped', false);
    report.silent(joint('4711-0002'), 'stripped', false);
    await settle();
    expect(events.map(({ outcome, gesture }) => [outcome, gesture])).toEqual([
      ['stripped', false],
      ['stripped', false],
    ]);
  });

  it('is a reason once an hour', async () => {
    const { report, events, state, settle } = stand();
    report.coverage('no-text');
    report.coverage('no-text');
    report.coverage('guard-missing');
    state.time = 3_600_001;
    report.coverage('no-text');
    await settle();
    expect(events.map(({ reason }) => reason)).toEqual(['no-text', 'guard-missing', 'no-text']);
    expect(events.every((event) => eventSchema.safeParse(event).success)).toBe(true);
  });
});
