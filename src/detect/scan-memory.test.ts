import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createScanner } from './scan.ts';
import type { Weighed } from './resolve.ts';
import { createScanMemory, findChanged } from './scan-memory.ts';
import { card, email, iban, people, phone, ssn } from './test-texts.ts';

const { scan } = createScanner();
/** No value of these texts is longer: a short reach lets short texts show what a long one does. */
const reach = 150;

const paragraphs = [
  'Words upon words, as people write them in a prompt, and nothing that anybody would look for.',
  `card ${card}`,
  `IBAN ${iban} and SSN: ${ssn}`,
  `row,ssn\n1,${ssn}\n2,412-68-9023`,
  people(3),
  '```ts\nconst a = load("b");\nexport default a;\n```',
  `write to ${email}\nor ${phone}`,
  'password:\nhT7!kw92Lp',
  `card%3A%20${encodeURIComponent(card)}`,
  'Another one, with a few figures such as 12, 48 and 4711, and an end.',
];
const paragraph = fc.constantFrom(...paragraphs);
const text = fc
  .array(paragraph, { minLength: 12, maxLength: 30 })
  .map((parts) => parts.join('\n\n'));
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.nat(30),
  added: fc.oneof(
    fc.constantFrom('', ' ', '\n', '\n\n', '4', card, `SSN: ${ssn}`, '```\n', 'a,b\n', ',', '%41'),
    fc.string({ maxLength: 5 }),
  ),
});

describe('a scan with a memory', () => {
  it('says what a scan without says, after any edits', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(text, fc.array(edit, { minLength: 1, maxLength: 4 }), (first, edits) => {
        const memory = createScanMemory(reach);
        let now = first;
        expect(scan(now, undefined, memory)).toEqual(scan(now));
        for (const { at, removed, added } of edits) {
          const from = Math.floor(at * now.length);
          now = now.slice(0, from) + added + now.slice(from + removed);
          expect(scan(now, undefined, memory)).toEqual(scan(now));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('reads only what is near the change', () => {
    const long = Array.from({ length: 80 }, (_, i) => paragraphs[i % 10]).join('\n\n');
    const memory = { ...createScanMemory(reach), last: { text: long, found: [] } };
    const read = vi.fn<(part: string) => readonly Weighed[]>(() => []);
    const edited = long.replace('and an end.', 'and no end.');
    expect(findChanged(memory, edited, read)).toEqual([]);
    expect(read).toHaveBeenCalledOnce();
    const [part = ''] = read.mock.calls[0] ?? [];
    expect(part).toContain('and no end.');
    expect(part.length).toBeLessThan(reach * 8);
    read.mockClear();
    expect(findChanged(memory, long, read)).toEqual([]);
    expect(read).not.toHaveBeenCalled();
  });

  it('reads all where it knows nothing, or where nearly all is near', () => {
    const read = vi.fn(() => []);
    expect(findChanged(createScanMemory(), 'a', read)).toBeNull();
    const memory = { ...createScanMemory(), last: { text: 'short', found: [] } };
    expect(findChanged(memory, 'shorter', read)).toBeNull();
    expect(read).not.toHaveBeenCalled();
  });

  it('keeps nothing of a text that it could not read whole', () => {
    const memory = createScanMemory(reach);
    let clock = 0;
    const late = { now: () => clock++, limit: 3 };
    expect(scan(card, late, memory).complete).toBe(false);
    expect(memory.last).toBeNull();
  });
});
