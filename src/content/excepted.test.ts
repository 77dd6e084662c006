import { describe, expect, it, vi } from 'vitest';
import { decide } from '../policy/decide.ts';
import type { PolicyView } from '../policy/view.ts';
import { createAnswers } from './answers.ts';
import { createExcepted, type ExceptedIn } from './excepted.ts';
import { rule, scan, silentView } from './gate.fixture.ts';
import { join } from './joint.ts';
import { createJudge } from './judge.ts';

const ours = '4711-0001';
const exception = {
  id: 'ours',
  detectors: null,
  pattern: null,
  tags: ['payment-card:00aa11'],
  expiresAt: 4e12,
};

/** A background that knows the tag of one card; null: it never answers. */
function stand(exceptions: PolicyView['exceptions'] = [exception], answers: boolean | null = true) {
  const rules = [rule('payment-card', 'warn'), rule('email', 'warn')];
  const state = { view: { ...silentView, rules, exceptions } as PolicyView };
  const asked: string[][] = [];
  const heard = vi.fn();
  const excepted = createExcepted({
    ask: ((name: string, { values }: { values: { detector: string; value: string }[] }) => {
      expect(name).toBe('values.excepted');
      asked.push(values.map(({ value }) => value));
      if (answers === null) return new Promise(() => undefined);
      if (!answers) return Promise.reject(new Error('gone'));
      return Promise.resolve({
        tags: values.map(({ value }) => (value === ours ? '00aa11' : null)),
      });
    }) as unknown as ExceptedIn['ask'],
    view: () => state.view,
    heard,
  });
  const judge = createJudge({
    scan,
    deep: () => null,
    decide,
    view: () => state.view,
    group: () => null,
    tagOf: excepted.tagOf,
    place: () => ({ host: 'chatgpt.com', path: '/', site: null }),
    answers: createAnswers(() => null),
    now: () => 0,
  });
  const look = (text: string) =>
    join([judge(text, { channel: 'typed', redactable: true, moment: 'submit' })]);
  return { excepted, asked, heard, look, state };
}

describe('a value that the policy excepts by its tag', () => {
  it('is let go once the background has said so; its neighbour is not', async () => {
    const { excepted, look, heard } = stand();
    expect(look(`pay ${ours}`).action).toBe('warn');
    await excepted.settled(look(`pay ${ours}`));
    expect(look(`pay ${ours}`).action).toBe('allow');
    expect(heard).toHaveBeenCalledOnce();
    await excepted.settled(look('pay 4711-0002'));
    expect(look('pay 4711-0002').action).toBe('warn');
    expect(look(`pay ${ours} or 4711-0002`).action).toBe('warn');
  });

  it('is asked about while it is typed, once', async () => {
    const { excepted, look, asked } = stand();
    excepted.prepare(look(`pay ${ours}`));
    await vi.waitFor(() => expect(look(`pay ${ours}`).action).toBe('allow'));
    excepted.prepare(look(`pay ${ours} now`));
    expect(excepted.settled(look(`pay ${ours} now`))).toBeNull();
    expect(asked).toEqual([[ours]]);
  });

  it('is asked about again under another policy', async () => {
    const { excepted, look, state, asked } = stand();
    await excepted.settled(look(`pay ${ours}`));
    state.view = { ...state.view };
    expect(look(`pay ${ours}`).action).toBe('warn');
    await excepted.settled(look(`pay ${ours}`));
    expect(look(`pay ${ours}`).action).toBe('allow');
    expect(asked).toHaveLength(2);
  });

  it('is stopped again when the exception is over', async () => {
    const { excepted, look, state } = stand();
    await excepted.settled(look(`pay ${ours}`));
    expect(look(`pay ${ours}`).action).toBe('allow');
    vi.useFakeTimers({ now: 4e12 + 1 });
    expect(look(`pay ${ours}`).action).toBe('warn');
    vi.useRealTimers();
    expect(state.view.exceptions).toHaveLength(1);
  });
});

describe('nothing is asked', () => {
  it('of what is clean, of other detectors, and under policies without such exceptions', () => {
    const { excepted, look, asked } = stand();
    expect(excepted.settled(look('good morning'))).toBeNull();
    expect(excepted.settled(look('write to a@b'))).toBeNull();
    const without = stand([]);
    expect(without.excepted.settled(without.look(`pay ${ours}`))).toBeNull();
    without.excepted.prepare(without.look(`pay ${ours}`));
    expect([...asked, ...without.asked]).toEqual([]);
    // The control.
    expect(excepted.settled(look(`pay ${ours}`))).not.toBeNull();
    expect(asked).toEqual([[ours]]);
  });
});

describe('nothing is excepted', () => {
  it('where nobody answers, and a send waits a second at most', async () => {
    const gone = stand([exception], false);
    await gone.excepted.settled(gone.look(`pay ${ours}`));
    expect(gone.look(`pay ${ours}`).action).toBe('warn');
    vi.useFakeTimers();
    const silent = stand([exception], null);
    let over = false;
    const wait = async () => {
      await silent.excepted.settled(silent.look(`pay ${ours}`));
      over = true;
    };
    void wait();
    await vi.advanceTimersByTimeAsync(999);
    expect(over).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(over).toBe(true);
    expect(silent.look(`pay ${ours}`).action).toBe('warn');
    vi.useRealTimers();
  });
});
