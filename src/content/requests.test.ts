import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { chatgpt } from '../sites/pack/chatgpt.ts';
import type { Site } from '../sites/site.ts';
import { finding } from './gate.fixture.ts';
import type { RequestsIn } from './requests.ts';
import { message, outgoing, prepareUrl, secret, standWith, submitUrl } from './requests.fixture.ts';

const stand = standWith(vi);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('probe', () => {
  it('reads what a record describes, peeks where a text could leave, passes the rest', () => {
    const { requests, memory } = stand('warn');
    const probe = (url: string, method = 'POST') =>
      requests.probe({ transport: 'fetch', method, url });
    expect(probe(submitUrl)).toBe('read');
    expect(probe('https://chatgpt.com/telemetry')).toBe('files');
    memory.add(secret, 'paste');
    expect(probe('https://chatgpt.com/telemetry')).toBe('peek');
    expect(probe('https://chatgpt.com/a?x=1', 'GET')).toBe('pass');
    expect(probe(`https://x.example/i.png?t=${encodeURIComponent(secret)}`, 'GET')).toBe('read');
  });

  it('passes everything where the policy says off', () => {
    const { requests, state } = stand('warn');
    state.mode = 'off';
    expect(requests.probe({ transport: 'fetch', method: 'POST', url: submitUrl })).toBe('pass');
  });
});

describe('a message', () => {
  it('without anything in the way goes at once, and is counted', () => {
    const { ask, report } = stand('warn');
    expect(ask(outgoing(message('hello')))).toEqual({ verdict: 'pass' });
    expect(report.sent).toHaveBeenCalledOnce();
  });

  it('is held until the person has answered, then goes as it is', async () => {
    const { ask, answer, settled } = stand('warn');
    expect(ask(outgoing(message(secret)), 7)).toEqual({ verdict: 'wait' });
    expect(settled).toEqual([]);
    await answer('send');
    expect(settled).toEqual([[7, { verdict: 'pass' }]]);
  });

  it.each(['cancel', 'edit', 'alternative'] as const)('is refused on %s', async (wish) => {
    const { ask, answer, settled } = stand('warn');
    ask(outgoing(message(secret)));
    await answer(wish);
    expect(settled).toEqual([[1, { verdict: 'refuse' }]]);
  });

  it('goes with its values replaced and nothing else changed, when the person says so', async () => {
    const { ask, answer, settled } = stand('redact');
    ask(outgoing(message(secret)));
    await answer('redact');
    const text = message('Please pay [Payment card 1] today');
    expect(settled).toEqual([[1, { verdict: 'replace', body: { kind: 'text', text } }]]);
  });

  it('is refused when a replaced value stands elsewhere in the body too', async () => {
    const { ask, answer, settled } = stand('redact');
    const body = JSON.parse(message(secret)) as object;
    ask(outgoing(JSON.stringify({ ...body, trace: 'card=4711-0001' })));
    await answer('redact');
    expect(settled).toEqual([[1, { verdict: 'refuse' }]]);
  });

  it('is refused where the record must not be rewritten', async () => {
    const record = { ...chatgpt.submit[0]!, rewriteSafe: 'no' as const };
    const site: Site = { ...chatgpt, submit: [record] };
    const { ask, answer, settled, asked } = stand('redact', { site });
    ask(outgoing(message(secret)));
    expect(asked[0]?.canRedact).toBe(false);
    expect(asked[0]?.joint().action).toBe('block');
    await answer('redact');
    expect(settled).toEqual([[1, { verdict: 'refuse' }]]);
  });

  it('is not asked about again once it was answered in this conversation', async () => {
    const { ask, answers, judge, asked, release, settled } = stand('warn');
    const judged = judge(secret, { channel: 'typed', redactable: true, moment: 'submit' });
    answers.release(judged.decision.judged, secret);
    // It goes once the backstop knows; what cannot wait goes at once.
    expect(ask(outgoing(message(`${secret}, again`)))).toEqual({ verdict: 'wait' });
    await vi.waitFor(() => expect(settled).toEqual([[1, { verdict: 'pass' }]]));
    expect(release).toHaveBeenCalledOnce();
    expect(ask({ ...outgoing(message(`${secret}, again`)), sync: true })).toEqual({
      verdict: 'pass',
    });
    expect(release).toHaveBeenCalledTimes(2);
    expect(asked).toEqual([]);
  });

  it('is rewritten without a question when the person just had its values replaced', () => {
    const { ask, answers, judge, asked } = stand('redact');
    const judged = judge(secret, { channel: 'typed', redactable: true, moment: 'submit' });
    answers.replace(judged.decision.redact, secret);
    expect(ask(outgoing(message(secret)))).toMatchObject({ verdict: 'replace' });
    expect(ask(outgoing(message('pay 4711-0002')))).toEqual({ verdict: 'wait' });
    expect(asked).toHaveLength(1);
  });

  it('that cannot wait is refused when something is in its way, and nobody is asked', () => {
    const { ask, asked, report } = stand('warn');
    expect(ask(outgoing(message(secret), { sync: true }))).toEqual({ verdict: 'refuse' });
    expect(ask(outgoing(message('hello'), { sync: true }))).toEqual({ verdict: 'pass' });
    expect(asked).toEqual([]);
    expect(report.silent).toHaveBeenCalledOnce();
  });

  it('on a site that is only observed is logged and goes', () => {
    const { ask, state, report, asked } = stand('block');
    state.mode = 'observe';
    expect(ask(outgoing(message(secret)))).toEqual({ verdict: 'pass' });
    expect(report.sent).toHaveBeenCalledOnce();
    expect(asked).toEqual([]);
  });
});

describe('without a gesture', () => {
  it.each([
    ['warn', 'refuse'],
    ['justify', 'refuse'],
    ['redact', 'replace'],
    ['block', 'refuse'],
  ] as const)('%s becomes %s, and no dialog', (action, verdict) => {
    const { ask, state, asked, report } = stand(action);
    state.gesture = false;
    expect(ask(outgoing(message(secret)))).toMatchObject({ verdict });
    expect(asked).toEqual([]);
    expect(report.silent.mock.calls[0]?.[2]).toBe(false);
  });

  it('with one, the person is asked', () => {
    const { ask, asked } = stand('block');
    expect(ask(outgoing(message(secret)))).toEqual({ verdict: 'wait' });
    expect(asked).toHaveLength(1);
  });
});

describe('what is held', () => {
  it('is let go of when the page gives up, and its answer goes nowhere', async () => {
    const { ask, asked, requests, answer, settled } = stand('warn');
    ask(outgoing(message(secret)), 3);
    expect(asked[0]?.signal?.aborted).toBe(false);
    requests.gone(3);
    expect(asked[0]?.signal?.aborted).toBe(true);
    await answer('send');
    expect(settled).toEqual([]);
  });

  it('ends after two minutes', () => {
    const { ask, asked } = stand('warn');
    ask(outgoing(message(secret)));
    vi.advanceTimersByTime(119_999);
    expect(asked[0]?.signal?.aborted).toBe(false);
    vi.advanceTimersByTime(1);
    expect(asked[0]?.signal?.aborted).toBe(true);
  });

  it('is refused when something of ours breaks', async () => {
    const { ask, settled, coverage } = stand('warn', {
      askPerson: () => Promise.reject(new Error('x')),
    });
    ask(outgoing(message(secret)));
    await vi.advanceTimersByTimeAsync(0);
    expect(settled).toEqual([[1, { verdict: 'refuse' }]]);
    expect(coverage.fault).toHaveBeenCalledWith('gate');
  });
});

describe('something of ours that breaks', () => {
  const broken = {
    judge: () => {
      throw new Error('x');
    },
  } as unknown as Partial<RequestsIn>;

  it('refuses inside the judged set and passes outside', () => {
    const { ask, coverage } = stand('warn', broken);
    expect(ask(outgoing(message('hello')))).toEqual({ verdict: 'refuse' });
    expect(coverage.fault).toHaveBeenCalledOnce();
    expect(ask(outgoing('{}', { url: 'https://chatgpt.com/telemetry' }))).toEqual({
      verdict: 'pass',
    });
    expect(coverage.fault).toHaveBeenCalledOnce();
  });
});

describe('before the first policy', () => {
  it('an asynchronous message waits for it, what cannot wait is judged by the built-in one', async () => {
    const { ask, state, policyArrives, settled } = stand('warn');
    state.ready = false;
    expect(ask(outgoing(message('hello')), 5)).toEqual({ verdict: 'wait' });
    expect(ask(outgoing(message('hello'), { sync: true }))).toEqual({ verdict: 'pass' });
    expect(ask(outgoing('{}', { url: 'https://chatgpt.com/telemetry' }))).toEqual({
      verdict: 'pass',
    });
    state.ready = true;
    await policyArrives();
    expect(settled).toEqual([[5, { verdict: 'pass' }]]);
  });
});

describe('a draft', () => {
  const draft = (text: string) =>
    JSON.stringify({ action: 'next', partial_query: { content: { parts: [text] } } });

  it('is stripped of its text from warn upwards, never with a dialog', () => {
    const { ask, asked, report } = stand('warn');
    expect(ask(outgoing(draft(secret), { url: prepareUrl }))).toEqual({
      verdict: 'replace',
      body: { kind: 'text', text: draft('') },
    });
    expect(asked).toEqual([]);
    expect(report.silent.mock.calls[0]?.[1]).toBe('stripped');
    expect(ask(outgoing(draft('hello'), { url: prepareUrl }))).toEqual({ verdict: 'pass' });
  });

  it('below warn it goes', () => {
    const { ask } = stand('coach');
    expect(ask(outgoing(draft(secret), { url: prepareUrl }))).toEqual({ verdict: 'pass' });
  });
});

describe('the deep tier', () => {
  const text = 'Ask Ada about 12345';
  const found = (findings = [finding({ start: 4, end: 7 })], whole = true) => ({
    result: { findings, labels: [], complete: true },
    whole,
  });

  it('is not waited for unless a rule needs it', () => {
    const { ask, deep } = stand('warn');
    expect(ask(outgoing(message(text)))).toEqual({ verdict: 'pass' });
    expect(deep.within).not.toHaveBeenCalled();
  });

  it('holds a send that a rule needs it for, and its answer decides', async () => {
    const { ask, needDeep, deepAnswers, deep, settled, asked } = stand('warn');
    needDeep();
    expect(ask(outgoing(message(text)))).toEqual({ verdict: 'wait' });
    expect(deep.within).toHaveBeenCalledExactlyOnceWith(text, 250);
    await deepAnswers(text, found());
    expect(asked).toHaveLength(1);
    expect(settled).toEqual([]);
  });

  it('lets it go when nothing was found, and the next one at once', async () => {
    const { ask, needDeep, deepAnswers, settled } = stand('warn');
    needDeep();
    ask(outgoing(message(text)));
    await deepAnswers(text, found([]));
    expect(settled).toEqual([[1, { verdict: 'pass' }]]);
    expect(ask(outgoing(message(text)), 2)).toEqual({ verdict: 'pass' });
  });

  it.each([
    ['waited for in vain', { result: null, whole: false }],
    ['that answers without one of its sources', found([], false)],
  ])('%s is a doubt that the policy decides', async (_what, answer) => {
    const { ask, needDeep, deepAnswers, judge, settled } = stand('warn');
    needDeep();
    ask(outgoing(message(text)));
    await deepAnswers(text, answer);
    const options = { channel: 'paste', redactable: true, moment: 'submit' } as const;
    expect(judge(text, options)).toMatchObject({ unsure: 'deepTimeout', action: 'log' });
    expect(settled).toEqual([[1, { verdict: 'pass' }]]);
  });

  it('is never waited for by what cannot wait, or will be asked about anyway', () => {
    const { ask, needDeep, deep, asked } = stand('warn');
    needDeep();
    expect(ask(outgoing(message(text), { sync: true }))).toEqual({ verdict: 'pass' });
    ask(outgoing(message(secret)));
    expect(asked).toHaveLength(1);
    expect(deep.within).not.toHaveBeenCalled();
  });
});
