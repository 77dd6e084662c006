// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createChip } from './chip.ts';

let shadow: ShadowRoot | null = null;
const note = (): string | null => (hosts().length > 0 ? (shadow?.textContent ?? null) : null);
const hosts = (): NodeListOf<HTMLElement> =>
  document.documentElement.querySelectorAll(':scope > div');

function stand() {
  let time = 0;
  const chip = createChip({
    document,
    anchor: () => null,
    toolName: () => 'ChatGPT',
    now: () => time,
  });
  return { chip, pass: (ms: number) => (time += ms) };
}

beforeEach(() => {
  vi.useFakeTimers();
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    expect(init.mode).toBe('closed');
    return (shadow = attach.call(this, init));
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  for (const host of hosts()) host.remove();
});

describe('the chip', () => {
  it('stays with what is in the composer, one at a time', () => {
    const { chip } = stand();
    chip.things(0);
    expect(hosts()).toHaveLength(0);
    chip.things(2);
    chip.things(2);
    chip.things(3);
    expect(hosts()).toHaveLength(1);
    vi.advanceTimersByTime(60_000);
    expect(note()).toContain('chip.things');
    chip.things(0);
    expect(hosts()).toHaveLength(0);
  });

  it('takes no clicks and no room', () => {
    const { chip } = stand();
    chip.things(1);
    expect(hosts()[0]?.style.pointerEvents).toBe('none');
    expect(hosts()[0]?.style.position).toBe('fixed');
  });

  it('goes by itself when it is only news', () => {
    const { chip } = stand();
    chip.coached(1);
    expect(note()).toContain('chip.coached');
    vi.advanceTimersByTime(8000);
    expect(hosts()).toHaveLength(0);
  });

  it('speaks of silent refusals once a minute', () => {
    const { chip, pass } = stand();
    chip.kept();
    expect(note()).toContain('chip.kept');
    vi.advanceTimersByTime(8000);
    pass(59_999);
    chip.kept();
    expect(hosts()).toHaveLength(0);
    pass(1);
    chip.kept();
    expect(hosts()).toHaveLength(1);
  });
});
