import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lintPolicy } from '../policy/lint.ts';
import { parsePolicy } from '../policy/parse.ts';
import { fillBlock } from './docs/fill-block.ts';
import { formatJson } from './docs/format-json.ts';
import { code, plain, table } from './docs/markdown.ts';
import { policyReference } from './docs/policy-reference.ts';

describe('fillBlock', () => {
  const page =
    'Ours.\n\n<!-- generated: a -->\nold\n<!-- end: a -->\n\n<!-- generated: b -->\n<!-- end: b -->\nOurs too.\n';

  it('replaces one block and nothing else', () => {
    const filled = fillBlock(page, 'a', 'new\n');
    expect(filled).toBe(page.replace('\nold\n', '\n\nnew\n\n'));
    expect(fillBlock(filled, 'a', 'new')).toBe(filled);
  });
  it('does not guess where a block is missing', () => {
    expect(() => fillBlock(page, 'c', '')).toThrow('no block c');
  });
});

describe('markdown', () => {
  it('keeps cells whole', () => {
    expect(table(['a'], [[plain('x | y\n<b>')], [code('a|`b`\n')]])).toBe(
      '| a |\n| --- |\n| x \\| y \\<b\\> |\n| `` a\\|`b`↵ `` |',
    );
  });
});

describe('formatJson', () => {
  it('loses nothing and keeps short lists on a line', () => {
    const value = {
      a: ['x', 1, null],
      b: [{ c: [] }, {}],
      long: Array.from({ length: 30 }, () => 'word'),
    };
    const text = formatJson(value);
    expect(JSON.parse(text)).toEqual(value);
    expect(text).toContain('  "a": ["x", 1, null],\n');
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  });
});

describe('policyReference', () => {
  it('describes every field', () => {
    const rows = policyReference()
      .split('\n')
      .filter((line) => line.startsWith('| `'));
    expect(rows.length).toBeGreaterThan(80);
    expect(rows.filter((row) => /\| {1,2}\|$/.test(row))).toEqual([]);
  });
  it('reaches what is deep inside', () => {
    expect(policyReference()).toContain('#### `rules[].when`');
    expect(policyReference()).toContain('#### `detectors.*.custom`');
    expect(policyReference()).toContain('`minUnique` | integer 1..1000000');
  });
});

describe('the example in the policy manual', () => {
  it('is a policy without hints', async () => {
    const page = await readFile(resolve(import.meta.dirname, '../policy/README.md'), 'utf8');
    const example = /```json\n(.*?)```/s.exec(page)?.[1] ?? '';
    const parsed = parsePolicy(JSON.parse(example));
    if (parsed.kind === 'refused') throw new Error(`${parsed.path} ${parsed.reason}`);
    expect(lintPolicy(parsed.policy, { detectors: new Set(), sites: new Set(), now: 0 })).toEqual(
      [],
    );
  });
});
