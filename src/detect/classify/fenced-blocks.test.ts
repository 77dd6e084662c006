import { describe, expect, it } from 'vitest';
import { classify } from './index.ts';

const read = (text: string) =>
  classify({ text, toOriginal: (at) => at, toOriginalEnd: (at) => at }).findings.filter(
    ({ scope }) => scope === 'value',
  );
const ask = (info: string, block: string) =>
  `How do I get this to run on my machine?\n\n\`\`\`${info}\n${block}\n\`\`\`\n\nThank you for your help.`;

const json = '{\n  "name": "shop",\n  "items": [1, 2, 3]\n}';
const shell = 'shopctl deploy orders';
const prose = 'Dear Anna,\nthank you for the flowers that you sent us on Monday.';

describe('a block in a code fence', () => {
  it.each([
    ['json', json, 0.75, 0.9],
    ['yaml', 'name: Release\non:\n  push:\n    branches: [main]', 0.75, 0.9],
    ['', json, 0.75, 0.9],
    ['sh', shell, 0.9, 1],
    ['{.python .numberLines}', 'from shop import orders\n\norders.send()', 0.9, 1],
    ['js:line-numbers', 'export default defineConfig({\n  port: 80,\n});', 0.75, 1],
  ])('is code: %s', (info, block, least, most) => {
    const text = ask(info, block);
    const found = read(text);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ detector: 'source-code' });
    expect(found[0]?.evidence).toContain('in a code fence');
    expect(text.slice(found[0]?.start, found[0]?.end)).toBe(block);
    expect(found[0]?.confidence).toBeGreaterThanOrEqual(least);
    expect(found[0]?.confidence).toBeLessThan(most + 0.001);
  });

  it.each([
    ['', prose],
    ['text', prose],
    ['text', shell],
    ['', ''],
    ['sh', '\n\n'],
  ])('is what its lines are where nothing marks it as code: %j', (info, block) => {
    expect(read(ask(info, block))).toEqual([]);
    expect(read(ask('sh', shell))).toHaveLength(1);
  });

  it('keeps its kind where the info string names no program', () => {
    const log =
      '2025-03-01 10:00:01,120 INFO  [main] app.Server - started in 231 ms\n2025-03-01 10:00:02,455 WARN  [pool-1] app.Pool - slow connection\n2025-03-01 10:00:03,001 ERROR [pool-1] app.Pool - connection refused';
    expect(read(ask('', log)).map(({ detector }) => detector)).toEqual(['log']);
    expect(read(ask('log', log)).map(({ detector }) => detector)).toEqual(['log']);
  });

  it('leaves settings without a fence what they are', () => {
    expect(read(json).map(({ detector }) => detector)).not.toContain('source-code');
    expect(read(ask('json', json)).map(({ detector }) => detector)).toEqual(['source-code']);
  });

  it('is found in each of several fences, closed or not', () => {
    const text = `${ask('sh', shell)}\n~~~ sql\nselect 1\n~~~\nand\n\`\`\`yaml\nport: 80`;
    expect(read(text).map(({ value }) => value)).toEqual([shell, 'select 1', 'port: 80']);
  });
});
