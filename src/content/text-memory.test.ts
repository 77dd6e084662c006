import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTextMemory } from './text-memory.ts';

const text = 'Please review the transfer of Jane Roe, account 12-4711, before Friday.';

function memoryOf(value: string, origin: 'paste' | 'drop' = 'paste') {
  const memory = createTextMemory();
  memory.add(value, origin);
  return memory;
}

describe('a text that leaves', () => {
  const memory = memoryOf(text);
  const json = (value: unknown) => JSON.stringify(value);
  const bodies: Record<string, string> = {
    plain: `note=${text}`,
    'in JSON': json({ q: text }),
    'JSON in JSON': json({ q: json({ inner: `"${text}"\n` }) }),
    'with \\u escapes': json({ q: text }).replace(
      /[a-z]/g,
      (c) => `\\u00${c.charCodeAt(0).toString(16)}`,
    ),
    'percent-encoded': `q=${encodeURIComponent(text)}&x=1`,
    'form-encoded': new URLSearchParams({ q: text }).toString(),
    'JSON in a form': new URLSearchParams({ 'f.req': json([null, json([[text]])]) }).toString(),
    base64: json({ blob: btoa(text) }),
    'base64 of JSON': json({ blob: btoa(json({ q: text })) }),
    'base64url in a URL': `?d=${btoa(text).replaceAll('+', '-').replaceAll('/', '_')}`,
    'cut short': `x ${text.slice(10, 34)} y`,
  };
  it.each(Object.entries(bodies))('is seen %s', (_, body) => {
    expect(memory.carriedBy(body)?.origin).toBe('paste');
  });

  it('is not seen in a body without it, nor in 23 characters of it', () => {
    expect(memory.carriedBy(json({ q: 'Something else altogether, quite as long as that.' }))).toBe(
      null,
    );
    expect(memory.carriedBy(`x${text.slice(10, 33)}y`)).toBe(null);
    expect(memory.carriedBy(`x${text.slice(10, 34)}y`)?.leaves).toBe(text.slice(10, 34));
  });

  it('is judged by the part that leaves, with its line breaks', () => {
    const table = 'name;card\nJane;4711-0000-1111-2222\nJohn;4711-0000-1111-3333\n';
    const table2 = memoryOf(`before it ${table}`);
    expect(table2.carriedBy(json({ t: table }))?.leaves).toContain('card\nJane;4711');
    expect(table2.carriedBy(json({ t: table.slice(0, 40) }))?.leaves).not.toContain('3333');
  });

  it('is seen whole when it is shorter than 24, and never below 8', () => {
    expect(memoryOf('hunter2 is it').carriedBy('{"a":"hunter2 is it"}')).not.toBe(null);
    expect(memoryOf('hunter2 is it').carriedBy('{"a":"hunter2 is"}')).toBe(null);
    expect(memoryOf('hunter2').carriedBy('hunter2')).toBe(null);
  });

  it('is found wherever 24 characters of it stand', () => {
    const word = fc.string({
      unit: fc.constantFrom(...'abcdefghij klmno'),
      minLength: 40,
      maxLength: 120,
    });
    fc.assert(
      fc.property(word, fc.nat(), fc.string(), fc.string(), (whole, from, before, after) => {
        const short = whole.trim().replace(/\s+/g, ' ');
        fc.pre(short.length >= 24);
        const start = from % (short.length - 23);
        const part = short.slice(start, start + 24);
        fc.pre(part.trim().length === 24);
        expect(memoryOf(whole).carriedBy(`${before} ${part} ${after}`)).not.toBe(null);
      }),
    );
  });
});

describe('what was typed', () => {
  it('grows with the editor, and stays when the editor is cleared', () => {
    const memory = createTextMemory();
    const editor = {};
    for (let end = 8; end <= text.length; end += 1) memory.typed(editor, text.slice(0, end));
    memory.typed(editor, '');
    expect(memory.carriedBy(text)?.leaves).toBe(text);
    expect(memory.originOf(text)).toBe('typed');
  });

  it('is a paste where a part of it was pasted', () => {
    const memory = createTextMemory();
    memory.add('4711 Main Street, Springfield, Mrs Roe', 'paste');
    memory.typed({}, 'Write to 4711 Main Street, Springfield, Mrs Roe, today');
    expect(memory.originOf('Write to 4711 Main Street, Springfield, Mrs Roe, today')).toBe('paste');
    expect(memory.originOf('Nothing that was ever brought into this tab')).toBe(null);
  });

  it('is judged with what was typed around a paste, however short that is', () => {
    const memory = createTextMemory();
    memory.add('Dear customer, thank you for your order', 'paste');
    memory.typed({}, 'Dear customer, thank you for your order 4711-0001');
    const leaves = memory.carriedBy('q=Dear customer, thank you for your order 4711-0001')?.leaves;
    expect(leaves).toContain('4711-0001');
  });

  it('forgets the oldest before it grows without end', () => {
    const memory = createTextMemory();
    for (let i = 0; i < 100; i += 1)
      memory.add(`${i} is number ${i} of all, ${i} of a hundred ${i}`, 'paste');
    expect(memory.carriedBy('99 is number 99 of all, 99 of a hundred 99')?.leaves).toContain('99');
    expect(memory.carriedBy('3 is number 3 of all, 3 of a hundred 3')).toBe(null);
  });

  it('is empty at first', () => {
    expect(createTextMemory().empty).toBe(true);
    expect(memoryOf(text).empty).toBe(false);
  });
});
