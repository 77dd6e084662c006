import type { VitestUtils } from 'vitest';
import type { Action } from '../policy/action.ts';
import type { Outgoing, Verdict } from '../protocol/page.ts';
import { chatgpt } from '../sites/pack/chatgpt.ts';
import type { Question } from './ask-person.ts';
import type { Wish } from './wish.ts';
import type { DeepAnswer, DeepLink } from './deep-link.ts';
import type { Release } from './release.ts';
import { createOriginals } from './originals.ts';
import { createRequests, type RequestsIn } from './requests.ts';
import { createSeen } from './seen.ts';
import { judgeWith, rule } from './gate.fixture.ts';
import { createTextMemory } from './text-memory.ts';

export const submitUrl = 'https://chatgpt.com/backend-api/f/conversation';
export const prepareUrl = 'https://chatgpt.com/backend-api/f/conversation/prepare';
export const secret = 'Please pay 4711-0001 today';

export function message(text: string): string {
  return JSON.stringify({ action: 'next', messages: [{ content: { parts: [text] }, id: 'a' }] });
}
export function outgoing(body: string, part: Partial<Outgoing> = {}): Outgoing {
  const base = { transport: 'fetch', method: 'POST', url: submitUrl, sync: false } as const;
  return { ...base, body: { kind: 'text', text: body }, ...part };
}

/** Requests with everything around them made up; each test turns what it is about. */
export const standWith =
  (vi: VitestUtils) =>
  (action: Action, more: Partial<RequestsIn> = {}) => {
    const { judge, answers, view, deepAnswers } = judgeWith(rule('payment-card', action));
    const state = { gesture: true, ready: true, mode: 'on' as 'on' | 'observe' | 'off' };
    const settled: [number, Verdict][] = [];
    const asked: Question[] = [];
    let answer: (wish: Wish) => void = () => undefined;
    const report = {
      answered: vi.fn(),
      silent: vi.fn(),
      known: vi.fn(),
      sent: vi.fn(),
      coverage: vi.fn(),
    };
    const coverage = {
      composer: vi.fn(),
      guard: vi.fn(),
      degraded: vi.fn(),
      fault: vi.fn(),
      broken: () => false,
      changed: vi.fn(),
    };
    const chip = {
      things: vi.fn(),
      coached: vi.fn(),
      redacted: vi.fn(),
      kept: vi.fn(),
      restore: vi.fn(),
      placeholders: vi.fn(),
      check: vi.fn(),
      unreviewed: vi.fn(),
    };
    let found: () => void = () => undefined;
    const release = vi.fn<Release>(async () => null);
    const deep = {
      known: vi.fn<DeepLink['known']>((text) => deepAnswers.get(text) ?? null),
      prepare: vi.fn(),
      within: vi.fn<DeepLink['within']>(() => new Promise((resolve) => (found = resolve))),
    };
    const memory = createTextMemory();
    let go: () => void = () => undefined;
    const requests = createRequests({
      site: chatgpt,
      policy: {
        view: () => view,
        group: () => null,
        paused: () => false,
        ready: () => state.ready,
        within: () => new Promise((resolve) => (go = resolve)),
        refresh: vi.fn(),
      },
      judge,
      memory,
      answers,
      originals: createOriginals(() => null),
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
      deep,
      excepted: { settled: () => null },
      release,
      coverage,
      chip,
      seen: createSeen({ now: () => Date.now(), neverMet: vi.fn(), emptied: () => false }),
      mode: () => state.mode,
      upload: async (files) => files,
      flush: vi.fn(),
      refused: vi.fn(),
      answer: (id, verdict) => void settled.push([id, verdict]),
      ...more,
    });
    return {
      requests,
      state,
      settled,
      asked,
      memory,
      report,
      coverage,
      chip,
      answers,
      judge,
      deep,
      release,
      /** A rule needs the deep tier from now on. */
      needDeep: () => Object.assign(view, { deep: { needed: true, wait: 250 } }),
      deepAnswers: async (text: string, answer: DeepAnswer) => {
        deepAnswers.set(text, answer);
        found();
        await vi.advanceTimersByTimeAsync(0);
      },
      answer: async (wish: Wish) => {
        answer(wish);
        await vi.advanceTimersByTimeAsync(0);
      },
      policyArrives: async () => {
        go();
        await vi.advanceTimersByTimeAsync(0);
      },
      ask: (out: Outgoing, id = 1) => requests.ask({ id, outgoing: out }),
    };
  };
