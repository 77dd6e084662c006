// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { createInert } from './inert.ts';

/** happy-dom makes no trusted events: this one says it is. */
function press(trusted: boolean): boolean {
  const event = new Event('keydown', { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'isTrusted', { value: trusted });
  document.body.dispatchEvent(event);
  return event.defaultPrevented;
}

describe('while an editor is worked on', () => {
  it('the person cannot change or send the text; before and after they can', async () => {
    let inserting = false;
    const inert = createInert(window, () => inserting);
    const page = vi.fn();
    window.addEventListener('keydown', page, true);
    expect(press(true)).toBe(false);
    await inert.during(() => {
      expect(press(true)).toBe(true);
      expect(page).toHaveBeenCalledTimes(1);
      inserting = true;
      expect(press(true)).toBe(false);
      inserting = false;
      return Promise.resolve();
    });
    expect(press(true)).toBe(false);
    await expect(inert.during(() => Promise.reject(new Error('x')))).rejects.toThrow('x');
    expect(press(true)).toBe(false);
  });
});
