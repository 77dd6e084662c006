import { readFile } from 'node:fs/promises';
import { describe, expect, it, vi } from 'vitest';
import { namesSource } from './names-source.ts';

const model = () => readFile(new URL('../../../public/names.bin', import.meta.url));

describe('the names model of the extension', () => {
  it('is read once, and finds people', async () => {
    const read = vi.fn(model);
    const source = namesSource(read);
    const [finder] = await Promise.all([source.load(), source.load()]);
    expect(finder.reports).toContain('person-name');
    expect(read).toHaveBeenCalledExactlyOnceWith('/names.bin');
  });

  it('that is damaged is no finder, and is read again at the next try', async () => {
    const whole = await model();
    const read = vi
      .fn(model)
      .mockResolvedValueOnce(whole.subarray(0, 1000) as Awaited<ReturnType<typeof model>>);
    const source = namesSource(read);
    await expect(source.load()).rejects.toThrow('names model');
    expect((await source.load()).reports).toContain('person-name');
  });
});
