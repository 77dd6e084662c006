import { describe, expect, it } from 'vitest';
import { createEarlier } from './earlier.ts';

describe('what was sent earlier', () => {
  it('is known in order, without the text itself', () => {
    const earlier = createEarlier(() => 'a');
    earlier.left('one');
    earlier.left('two');
    earlier.left('two');
    expect(earlier.before('three')).toEqual(['one', 'two']);
    expect(earlier.before(' two\n')).toEqual(['one']);
  });

  it('stays in its conversation, also when that gets its name late', () => {
    let name: string | null = null;
    const earlier = createEarlier(() => name);
    earlier.left('one');
    name = 'a';
    expect(earlier.before('two')).toEqual(['one']);
    name = 'b';
    expect(earlier.before('two')).toEqual([]);
    name = null;
    expect(earlier.before('two')).toEqual([]);
    name = 'a';
    expect(earlier.before('two')).toEqual(['one']);
  });

  it('forgets what did not go, and what is long ago', () => {
    const earlier = createEarlier(() => null);
    earlier.left('one');
    earlier.takenBack();
    expect(earlier.before('two')).toEqual([]);
    for (let i = 0; i < 9; i++) earlier.left(`${i}`);
    expect(earlier.before('x')).toEqual(['3', '4', '5', '6', '7', '8']);
    earlier.left('y'.repeat(20_000));
    expect(earlier.before('x').at(-1)).toHaveLength(8000);
  });
});
