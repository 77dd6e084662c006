// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Action } from '../policy/action.ts';
import type { Question } from './ask-person.ts';
import type { Wish } from './wish.ts';
import { createAttachments } from './attachments.ts';
import type { Composers } from './composer.ts';
import { createOriginals } from './originals.ts';
import { createSubmitFlow } from './submit.ts';
import { judgeWith, rule } from './gate.fixture.ts';
import { createTextMemory } from './text-memory.ts';
import type { SubmitGesture } from './watch-submit.ts';

function stand(action: Action, text = 'pay 4711-0001') {
  document.body.innerHTML = '<textarea></textarea>';
  const composer = document.querySelector('textarea') as HTMLTextAreaElement;
  composer.value = text;
  const { judge, answers, view } = judgeWith(rule('payment-card', action), rule('email', 'coach'));
  const state = {
    time: 0,
    gesture: true,
    mode: 'on' as 'on' | 'observe',
    unguarded: false,
    left: '',
  };
  const pressed: string[] = [];
  const asked: Question[] = [];
  let answer: (wish: Wish) => void = () => undefined;
  const composers: Composers = {
    current: () => composer,
    of: () => composer,
    sendsOn: () => true,
    sendOf: () => null,
    send: () => null,
    onChange: () => undefined,
  };
  const attachments = createAttachments();
  const report = {
    answered: vi.fn(),
    silent: vi.fn(),
    known: vi.fn(),
    sent: vi.fn(),
    coverage: vi.fn(),
  };
  const flow = createSubmitFlow({
    originals: createOriginals(() => null),
    composers,
    attachments,
    judge,
    memory: createTextMemory(),
    policy: {
      view: () => view,
      group: () => null,
      paused: () => false,
      ready: () => true,
      within: () => Promise.resolve(),
      refresh: vi.fn(),
    },
    gestures: {
      note: vi.fn(),
      recent: () => state.gesture,
      active: () => state.gesture,
    },
    askPerson: (question) => {
      asked.push(question);
      return new Promise((resolve) => (answer = resolve));
    },
    report,
    seen: {
      submitted: vi.fn(),
      left: vi.fn(),
      hasLeft: () => false,
      composerJudged: () => false,
      firstDoubt: () => true,
    },
    chip: {
      things: vi.fn(),
      coached: vi.fn(),
      redacted: vi.fn(),
      kept: vi.fn(),
      restore: vi.fn(),
      placeholders: vi.fn(),
      check: vi.fn(),
      unreviewed: vi.fn(),
    },
    mode: () => state.mode,
    unguarded: () => state.unguarded,
    redact: (editor, redacted) => {
      (editor as HTMLTextAreaElement).value = state.left + redacted.text;
      return Promise.resolve(true);
    },
    flush: vi.fn(),
    leaving: vi.fn(),
    now: () => state.time,
  });
  composer.addEventListener('keydown', () => pressed.push(composer.value));
  const gesture = (trusted = true): SubmitGesture => ({
    kind: 'enter',
    composer,
    trusted,
    target: null,
    event: new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter' }),
  });
  return {
    composer,
    flow,
    state,
    pressed,
    asked,
    attachments,
    report,
    answers,
    judge,
    enter: (trusted = true) => flow.may(gesture(trusted), true),
    touch: () => flow.may(gesture(), false),
    answer: async (wish: Wish) => {
      if (wish === 'redact') await asked.at(-1)?.redact?.();
      answer(wish);
      await new Promise((resolve) => setTimeout(resolve));
    },
  };
}

beforeEach(() => document.body.replaceChildren());

describe('a submit', () => {
  it('with nothing in the way goes on as it is', () => {
    const { enter, asked } = stand('warn', 'hello a@b');
    expect(enter()).toBe(true);
    expect(asked).toEqual([]);
  });

  it('is held and asked about, and sent once when the person says so', async () => {
    const { enter, pressed, answer } = stand('warn');
    expect(enter()).toBe(false);
    expect(pressed).toEqual([]);
    await answer('send');
    expect(pressed).toEqual(['pay 4711-0001']);
  });

  it('twice is one: a second Enter neither asks nor sends', async () => {
    const { enter, pressed, asked, answer, state, composer } = stand('warn');
    enter();
    expect(enter()).toBe(false);
    expect(asked).toHaveLength(1);
    await answer('send');
    // A page that is slow to take the text away, and one that has taken it.
    expect(enter()).toBe(false);
    composer.value = '';
    expect(enter()).toBe(false);
    expect(pressed).toHaveLength(1);
    state.time = 300;
    expect(enter()).toBe(true);
  });

  it('of another text at once is another', async () => {
    const { enter, asked, answer, composer } = stand('warn');
    enter();
    await answer('send');
    composer.value = 'hello';
    expect(enter()).toBe(true);
    composer.value = 'pay 4711-0002';
    expect(enter()).toBe(false);
    expect(asked).toHaveLength(2);
  });

  it("does not take the page's own follow-up for a second Enter", async () => {
    const { enter, answer, composer } = stand('warn');
    enter();
    await answer('send');
    composer.value = 'hello';
    expect(enter(false)).toBe(true);
  });

  it.each(['cancel', 'edit', 'alternative'] as const)(
    'is not sent on %s; the text stays',
    async (wish) => {
      const { enter, pressed, answer, composer } = stand('warn');
      enter();
      await answer(wish);
      expect(pressed).toEqual([]);
      expect(composer.value).toBe('pay 4711-0001');
      expect(enter()).toBe(false);
    },
  );

  it('goes out with the values replaced', async () => {
    const { enter, pressed, answer } = stand('redact');
    enter();
    await answer('redact');
    expect(pressed).toEqual(['pay [Payment card 1]']);
  });

  it('has not been replaced while a scan of what the editor holds still finds something', async () => {
    const { enter, asked } = stand('redact');
    enter();
    expect(await asked[0]?.redact?.()).toBe(true);
    const half = stand('redact');
    half.state.left = '4711-0001 ';
    half.enter();
    expect(await half.asked[0]?.redact?.()).toBe(false);
  });

  it('selects the first thing in the way when the person wants to edit', async () => {
    const { enter, answer, composer } = stand('warn');
    enter();
    await answer('edit');
    expect(composer.value.slice(composer.selectionStart, composer.selectionEnd)).toBe('4711-0001');
  });

  it('without a gesture is refused and asks nobody', () => {
    const { enter, asked, state, report } = stand('warn');
    state.gesture = false;
    expect(enter(false)).toBe(false);
    expect(asked).toEqual([]);
    expect(report.silent).toHaveBeenCalledOnce();
  });

  it('is held from the first touch of the control, and asked about at the click only', () => {
    const { touch, asked } = stand('warn');
    expect(touch()).toBe(false);
    expect(asked).toEqual([]);
  });

  it('on a site that is only observed is never held', () => {
    const { enter, state } = stand('block');
    state.mode = 'observe';
    expect(enter()).toBe(true);
  });
});

describe('a long paste that became an attachment', () => {
  const long = `${'A line of a contract. '.repeat(30)} 4711-0009`;

  it('is judged with the composer', async () => {
    const { enter, attachments, asked, answer, pressed } = stand('warn', 'see attached');
    expect(enter()).toBe(true);
    attachments.pasted(long);
    expect(enter()).toBe(false);
    expect(asked[0]?.joint().parts).toHaveLength(2);
    await answer('send');
    expect(pressed).toEqual(['see attached']);
    expect(attachments.texts(document.body)).toEqual([]);
  });

  it('is not, once it was seen in the editor', () => {
    const { enter, attachments, composer, flow } = stand('warn', 'see attached');
    attachments.pasted(long);
    composer.value = long;
    flow.judged(composer, 'typing');
    composer.value = 'I took it out';
    expect(enter()).toBe(true);
  });
});
