import { describe, expect, it } from 'vitest';
import { dialogPlace } from './dialog-place.ts';

const view = { width: 1200, height: 800 };

describe('the dialog', () => {
  it('stands above the composer, on its centre line, at most 480 wide', () => {
    const box = dialogPlace(view, { left: 300, top: 650, width: 600, height: 80 }, 300);
    expect(box).toEqual({ left: 360, top: 342, width: 480, height: 300 });
  });

  it('stands below where there is no room above', () => {
    const box = dialogPlace(view, { left: 300, top: 100, width: 600, height: 80 }, 300);
    expect(box.top).toBe(188);
  });

  it('is never over the text where a side has room', () => {
    for (let top = 0; top <= 700; top += 25) {
      const composer = { left: 300, top, width: 600, height: 100 };
      const box = dialogPlace(view, composer, 540);
      const over = box.top < top + 100 && box.top + box.height > top;
      expect(over, `at ${top}`).toBe(false);
    }
  });

  it('takes at most 70 % of the height, and stays on the screen', () => {
    const box = dialogPlace(view, null, 2000);
    expect(box.height).toBe(560);
    expect(box.top).toBe(120);
    const narrow = dialogPlace(
      { width: 360, height: 640 },
      { left: 0, top: 560, width: 360, height: 60 },
      300,
    );
    expect(narrow).toEqual({ left: 8, top: 252, width: 344, height: 300 });
  });

  it('covers the text only where neither side has room', () => {
    const box = dialogPlace(view, { left: 0, top: 100, width: 1200, height: 600 }, 300);
    expect(box.top).toBe(250);
  });
});
