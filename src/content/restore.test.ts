// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRestore } from './restore.ts';

function stand(value: string) {
  document.body.innerHTML = '<textarea></textarea>';
  const composer = document.querySelector('textarea') as HTMLTextAreaElement;
  composer.value = value;
  let put: (() => void) | null = null;
  const inserted: string[] = [];
  const restore = createRestore({
    composers: { current: () => composer } as never,
    chip: { restore: (offer: () => void) => (put = offer) } as never,
    insert: (text) => inserted.push(text) > 0,
  });
  restore.leaving('my text');
  return { restore, inserted, composer, offered: () => put };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a refused text', () => {
  it('is offered back when the site emptied its editor', () => {
    const { restore, inserted, offered } = stand('');
    restore.refused(false);
    vi.advanceTimersByTime(300);
    expect(inserted).toEqual([]);
    offered()?.();
    expect(inserted).toEqual(['my text']);
  });

  it('is put back at once for editing', () => {
    const { restore, inserted } = stand('');
    restore.refused(true);
    vi.advanceTimersByTime(300);
    expect(inserted).toEqual(['my text']);
  });

  it('is left alone while it stands, and never put over something new', () => {
    const still = stand('my text');
    still.restore.refused(false);
    vi.advanceTimersByTime(300);
    expect(still.offered()).toBe(null);
    const later = stand('');
    later.restore.refused(false);
    vi.advanceTimersByTime(300);
    later.composer.value = 'something new';
    later.offered()?.();
    expect(later.inserted).toEqual([]);
  });
});
