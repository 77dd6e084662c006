import { describe, expect, it, vi } from 'vitest';
import { describe as titled } from '../detect/describe.ts';
import { finding } from './gate.fixture.ts';
import { join } from './joint.ts';
import type { Judgement } from './judge.ts';
import { createOriginals } from './originals.ts';

/** A text in which every run of four digits is a card to be replaced. */
function jointOf(text: string) {
  const redact = [...text.matchAll(/\d{4}/g)].map(({ 0: value, index }) =>
    finding({ start: index, end: index + 4, value }),
  );
  const part = { text, action: 'redact', decision: { redact }, describe: titled };
  return join([part as unknown as Judgement]);
}
const textOf = (redacted: readonly { text: string }[]) => redacted.map(({ text }) => text).join();

describe('originals', () => {
  it('remember what was replaced, and name a value alike in the whole conversation', () => {
    const heard = vi.fn();
    const originals = createOriginals(() => 'a', heard);
    expect(textOf(originals.replace(jointOf('1111 and 2222')))).toBe(
      '[Payment card 1] and [Payment card 2]',
    );
    expect(textOf(originals.replace(jointOf('3333, then 2222')))).toBe(
      '[Payment card 3], then [Payment card 2]',
    );
    expect([...originals.known()]).toEqual([
      ['[Payment card 1]', '1111'],
      ['[Payment card 2]', '2222'],
      ['[Payment card 3]', '3333'],
    ]);
    expect(heard).toHaveBeenCalledTimes(2);
    expect(originals.sent('[Payment card 1]  and [Payment card 2]')).toBe(true);
    expect(originals.sent('[Payment card 1]')).toBe(false);
  });

  it('show beforehand what would be replaced, without remembering it', () => {
    const originals = createOriginals(() => 'a');
    expect(textOf(originals.preview(jointOf('1111')))).toBe('[Payment card 1]');
    expect(textOf(originals.preview(jointOf('2222')))).toBe('[Payment card 1]');
    expect(originals.known().size).toBe(0);
  });

  it('are apart for each conversation; a new one keeps them when it gets its name', () => {
    let name: string | null = null;
    const originals = createOriginals(() => name);
    originals.replace(jointOf('1111'));
    name = 'named';
    expect(originals.known().get('[Payment card 1]')).toBe('1111');
    name = 'other';
    expect(originals.known().size).toBe(0);
    originals.replace(jointOf('2222'));
    name = 'named';
    expect(originals.known().get('[Payment card 1]')).toBe('1111');
  });
});
