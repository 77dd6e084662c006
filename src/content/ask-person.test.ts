import { describe, expect, it, vi } from 'vitest';
import type { Action } from '../policy/action.ts';
import type { Judged } from '../policy/decide.ts';
import type { PolicyView } from '../policy/view.ts';
import type { Choice, DialogModel } from '../protocol/dialog.ts';
import { type AskIn, createAskPerson, type Question } from './ask-person.ts';
import { createOriginals } from './originals.ts';
import type { Said } from './dialog-host.ts';
import { join } from './joint.ts';
import { judgeWith, rule } from './gate.fixture.ts';

const options = { channel: 'typed', redactable: true, moment: 'submit' } as const;

/** A dialog that the test answers. */
/** The tag is what the background says of `4711-0001`. */
const oneExcepted: PolicyView['exceptions'] = [
  { id: 'ours', detectors: null, pattern: null, tags: ['payment-card:00aa11'], expiresAt: 4e12 },
];
const nothingExcepted: AskIn['excepted'] = { settled: () => null };

function stand(action: Action, removed: 'cancel' | 'block' = 'cancel', excepted = nothingExcepted) {
  const { judge, answers, view, tags } = judgeWith(rule('payment-card', action));
  view.exceptions = oneExcepted;
  const shown: DialogModel[] = [];
  const waiting: ((said: Said) => void)[] = [];
  const steps: string[] = [];
  const report = {
    answered: vi.fn(),
    silent: vi.fn(),
    known: vi.fn(),
    sent: vi.fn(),
    coverage: vi.fn(),
  };
  const askPerson = createAskPerson({
    originals: createOriginals(() => null),
    dialogs: {
      isOpen: () => false,
      drop: () => undefined,
      warm: vi.fn(),
      open(model) {
        shown.push(model);
        return {
          next: () => new Promise((resolve) => waiting.push(resolve)),
          hide: () => void steps.push('hide'),
          failed: (again) => void (shown.push(again), steps.push('failed')),
          over: () => void steps.push('over'),
          close: () => void steps.push('close'),
        };
      },
    },
    answers,
    excepted,
    report,
    view: () => ({ ...view, unsure: { ...view.unsure, dialogRemoved: removed } }),
    toolName: () => 'ChatGPT',
    closed: (wish) => void steps.push(wish),
  });
  const ask = (text: string, part: Partial<Question> = {}) =>
    askPerson({
      joint: () => join([judge(text, options)]),
      canRedact: true,
      redact: null,
      signal: null,
      ...part,
    });
  const settle = () => new Promise((resolve) => setTimeout(resolve));
  return {
    ask,
    shown,
    steps,
    report,
    answers,
    judge,
    tags,
    say: async (said: Said) => {
      await settle();
      waiting.shift()?.(said);
      await settle();
    },
    settle,
  };
}
const choose = (
  choice: 'send' | 'redact' | 'edit' | 'cancel' | 'alternative',
  reason: string | null = null,
): Said => ({
  kind: 'choose',
  choice,
  reason,
});

describe('a question', () => {
  it('is not asked about a value that turns out to be excepted; about its neighbour it is', async () => {
    let learn: () => void = () => undefined;
    const settled = () => new Promise<void>((resolve) => (learn = resolve));
    const { ask, shown, settle, tags } = stand('warn', 'cancel', { settled });
    const wish = ask('pay 4711-0001');
    await settle();
    expect(shown).toEqual([]);
    tags.set('payment-card 4711-0001', '00aa11');
    learn();
    expect(await wish).toBe('send');
    void ask('pay 4711-0002');
    await settle();
    learn();
    await settle();
    expect(shown).toHaveLength(1);
  });

  it('offers by the decision, the recommended way first', async () => {
    const choices = async (action: Action) => {
      const { ask, shown, settle } = stand(action);
      void ask('pay 4711-0001');
      await settle();
      return shown[0]?.choices;
    };
    expect(await choices('warn')).toEqual(['redact', 'edit', 'send', 'cancel']);
    expect(await choices('justify')).toEqual(['redact', 'edit', 'send-with-reason', 'cancel']);
    expect(await choices('redact')).toEqual(['redact', 'edit', 'cancel']);
    expect(await choices('block')).toEqual(['edit', 'cancel']);
  });

  it('is remembered when the person sends, and not when they cancel', async () => {
    const sent = stand('warn');
    const wish = sent.ask('pay 4711-0001');
    await sent.say(choose('send'));
    expect(await wish).toBe('send');
    expect(sent.judge('4711-0001', options).action).toBe('allow');
    const kept = stand('warn');
    void kept.ask('pay 4711-0001');
    await kept.say(choose('cancel'));
    expect(kept.judge('4711-0001', options).action).toBe('warn');
  });

  it.each(['redact', 'block'] as const)(
    'about %s is not answered by a "send" that was never offered',
    async (action) => {
      const { ask, say, judge } = stand(action);
      const wish = ask('pay 4711-0001');
      await say(choose('send'));
      expect(await wish).toBe('cancel');
      expect(judge('4711-0001', options).action).toBe(action);
    },
  );

  it('that needs a reason is not answered without one', async () => {
    const without = stand('justify');
    const no = without.ask('pay 4711-0001');
    await without.say({ kind: 'choose', choice: 'send-with-reason', reason: ' ' });
    expect(await no).toBe('cancel');
    const given = stand('justify');
    const yes = given.ask('pay 4711-0001');
    await given.say({ kind: 'choose', choice: 'send-with-reason', reason: 'approved: by Kim' });
    expect(await yes).toBe('send');
    expect(given.report.answered.mock.calls[0]?.[1]).toEqual({
      wish: 'send',
      reason: 'approved: by Kim',
      wrong: [],
    });
  });

  it.each([
    ['cancel', 'cancel'],
    ['block', 'block'],
  ] as const)('whose dialog the page removes is refused (%s)', async (removed, reported) => {
    const { ask, say, report } = stand('warn', removed);
    const wish = ask('pay 4711-0001');
    await say({ kind: 'removed' });
    expect(await wish).toBe('cancel');
    expect(report.answered.mock.calls[0]?.[1]).toMatchObject({ wish: reported });
  });

  it('ends when the page stops waiting, and says so', async () => {
    const { ask, steps, settle } = stand('warn');
    const page = new AbortController();
    const wish = ask('pay 4711-0001', { signal: page.signal });
    await settle();
    page.abort();
    expect(await wish).toBe('cancel');
    expect(steps).toEqual(['over', 'cancel']);
  });
});

describe('replacing in the editor', () => {
  it('hides the dialog, and closes it when the values are gone', async () => {
    const { ask, say, steps, answers, judge } = stand('warn');
    const wish = ask('pay 4711-0001', { redact: () => Promise.resolve(true) });
    await say(choose('redact'));
    expect(await wish).toBe('redact');
    expect(steps).toEqual(['hide', 'close', 'redact']);
    const [found] = judge('4711-0001', options).findings;
    expect(found && answers.replaced(found, '4711-0001')).toBe(true);
  });

  it('comes back as a block when it did not hold, and nothing is sent', async () => {
    const { ask, say, shown, steps } = stand('warn');
    const wish = ask('pay 4711-0001', { redact: () => Promise.resolve(false) });
    await say(choose('redact'));
    expect(shown[1]).toMatchObject({ action: 'block', choices: ['edit', 'cancel'] });
    await say(choose('send'));
    expect(await wish).toBe('cancel');
    expect(steps).toEqual(['hide', 'failed', 'close', 'cancel']);
  });
});

describe('single findings', () => {
  const text = 'pay 4711-0001 and 4711-0002';
  const marked = (choice: Choice, kept: number[], wrong: number[] = []): Said => ({
    kind: 'choose',
    choice,
    reason: null,
    marks: { kept, wrong },
  });
  const values = (findings: readonly { value: string }[]) => findings.map(({ value }) => value);

  it('are kept where they are merely warned of, for the rest of the conversation', async () => {
    const { ask, say, judge, shown, answers } = stand('warn');
    let replaced: string[] = [];
    const redact = () => {
      replaced = values(judge(text, options).decision.redact);
      return Promise.resolve(true);
    };
    const wish = ask(text, { redact });
    await say(marked('redact', [1]));
    expect(await wish).toBe('redact');
    expect(shown[0]?.findings.map(({ keep }) => keep)).toEqual([true, true]);
    expect(replaced).toEqual(['4711-0001']);
    const [first, second] = judge(text, options).findings;
    expect(first && answers.replaced(first, text)).toBe(true);
    expect(second && answers.replaced(second, text)).toBe(false);
    expect(judge('4711-0002', options).action).toBe('allow');
    expect(judge('4711-0001', options).action).toBe('warn');
  });

  it.each(['redact', 'justify'] as const)(
    'are not kept under %s, whoever says so',
    async (action) => {
      const { ask, say, judge, shown } = stand(action);
      const wish = ask(text, { redact: () => Promise.resolve(true) });
      await say(marked('redact', [0, 1]));
      expect(await wish).toBe('redact');
      expect(shown[0]?.findings.map(({ keep }) => keep)).toEqual([false, false]);
      expect(values(judge(text, options).decision.redact)).toEqual(['4711-0001', '4711-0002']);
    },
  );

  it('stay in the way when the person cancels over them', async () => {
    const { ask, say, judge } = stand('warn');
    void ask(text);
    await say(marked('cancel', [0, 1]));
    expect(judge(text, options).action).toBe('warn');
  });

  it('that are wrong are told apart in the report', async () => {
    const { ask, say, report } = stand('redact');
    void ask(text);
    await say(marked('edit', [1], [1]));
    const [[, answer]] = report.answered.mock.calls as [[unknown, { wrong: readonly Judged[] }]];
    expect(values(answer.wrong.map(({ finding }) => finding))).toEqual(['4711-0002']);
  });
});

describe('several questions', () => {
  it('about the same text are one', async () => {
    const { ask, say, shown } = stand('warn');
    const both = [ask('pay  4711-0001'), ask('pay 4711-0001\n')];
    await say(choose('cancel'));
    expect(await Promise.all(both)).toEqual(['cancel', 'cancel']);
    expect(shown).toHaveLength(1);
  });

  it('wait for each other, and are not asked when an earlier answer settled them', async () => {
    const { ask, say, shown, settle } = stand('warn');
    const first = ask('pay 4711-0001');
    const second = ask('pay 4711-0002');
    const third = ask('once more 4711-0001');
    await settle();
    expect(shown).toHaveLength(1);
    await say(choose('send'));
    expect(await first).toBe('send');
    expect(shown).toHaveLength(2);
    await say(choose('cancel'));
    expect([await second, await third]).toEqual(['cancel', 'send']);
    expect(shown).toHaveLength(2);
  });

  it('by the thousand are refused, not queued', async () => {
    const { ask, settle, shown } = stand('warn');
    const wishes = Array.from({ length: 1000 }, (_, i) => ask(`pay 4711-${1000 + i}`));
    expect(await wishes[500]).toBe('cancel');
    await settle();
    expect(shown).toHaveLength(1);
  });
});
