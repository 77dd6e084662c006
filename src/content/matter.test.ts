import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { message, outgoing, secret, standWith } from './requests.fixture.ts';

const stand = standWith(vi);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a request of no record', () => {
  const elsewhere = { url: 'https://chatgpt.com/backend-api/renamed' };

  it('that carries a brought text is judged, and says the record is stale', () => {
    const { ask, memory, asked, coverage } = stand('warn');
    memory.add(secret, 'paste');
    expect(ask(outgoing(JSON.stringify({ q: secret }), elsewhere))).toEqual({ verdict: 'wait' });
    expect(asked[0]?.canRedact).toBe(false);
    expect(coverage.degraded).toHaveBeenCalledWith('record-stale');
  });

  it('goes unscanned when it carries none', () => {
    const { ask, memory, coverage } = stand('warn');
    memory.add('something that was typed here before', 'paste');
    expect(ask(outgoing(JSON.stringify({ q: secret }), elsewhere))).toEqual({ verdict: 'pass' });
    expect(coverage.degraded).not.toHaveBeenCalled();
  });

  it('is no sign of a stale record when the text left by a record before', () => {
    const { ask, memory, coverage } = stand('coach');
    memory.add(secret, 'paste');
    ask(outgoing(message(secret)));
    ask(outgoing(JSON.stringify({ title: secret }), elsewhere));
    expect(coverage.degraded).not.toHaveBeenCalled();
    memory.add('another text that nobody has sent yet', 'paste');
    ask(outgoing(JSON.stringify({ title: 'another text that nobody has sent yet' }), elsewhere));
    expect(coverage.degraded).toHaveBeenCalledWith('record-stale');
  });

  it('blocks what would have to be redacted: nobody knows where the text stands', () => {
    const { ask, memory, asked } = stand('redact');
    memory.add(secret, 'paste');
    ask(outgoing(`q=${btoa(secret)}`, elsewhere));
    expect(asked[0]?.joint().action).toBe('block');
  });
});

describe('a message whose text cannot be read', () => {
  it('is asked about once, and makes the site degraded', () => {
    const { ask, asked, coverage } = stand('warn');
    expect(ask(outgoing('{"messages":[]}'))).toEqual({ verdict: 'wait' });
    expect(asked[0]?.joint().lead.unsure).toBe('noText');
    expect(coverage.degraded).toHaveBeenCalledWith('no-text');
    expect(ask(outgoing('{"messages":[]}'))).toEqual({ verdict: 'pass' });
  });
});
