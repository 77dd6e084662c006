// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { hearUntil } from './hear-until.ts';

const happen = () => {
  window.dispatchEvent(new Event('blur'));
  document.dispatchEvent(new Event('focus'));
};
const calls = (...all: readonly ReturnType<typeof vi.fn>[]) =>
  all.map(({ mock }) => mock.calls.length);

const reopen = () => {
  document.documentElement.remove();
  document.append(document.createElement('html'));
};

describe('hearUntil', () => {
  it('ends all that was heard since, on window and document, and nothing before', () => {
    const [before, after] = [vi.fn(), vi.fn()];
    window.addEventListener('blur', before);
    const silence = hearUntil(window);
    window.addEventListener('blur', after, true);
    document.addEventListener('focus', after, { capture: true, passive: true });
    window.addEventListener('blur', vi.fn(), { signal: new AbortController().signal });
    happen();
    expect(calls(before, after)).toEqual([1, 2]);
    silence();
    happen();
    expect(calls(before, after)).toEqual([2, 2]);
  });

  it('hears again after the page has opened its document anew, each once', async () => {
    const native = window.addEventListener.bind(window);
    const added = vi.fn(native);
    window.addEventListener = added as typeof native;
    const silence = hearUntil(window);
    const [kept, removed, once] = [vi.fn(), vi.fn(), vi.fn()];
    window.addEventListener('blur', kept);
    window.addEventListener('blur', removed);
    window.addEventListener('blur', once, { once: true });
    window.removeEventListener('blur', removed);
    happen();
    expect(calls(kept, removed, once)).toEqual([1, 0, 1]);
    const times = added.mock.calls.length;
    reopen();
    await vi.waitFor(() => expect(added.mock.calls.length).toBe(times + 1));
    happen();
    expect(calls(kept, removed, once)).toEqual([2, 0, 1]);
    silence();
    reopen();
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(added.mock.calls.length).toBe(times + 1);
  });
});
