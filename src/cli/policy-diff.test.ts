import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { runTidegate } from './run-tidegate.ts';

// Each case starts the real command, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

it('tidegate policy diff says what changes, and fails where something gets looser', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tidegate-diff-'));
  try {
    const file = join(folder, 'strict.json');
    const policy = { format: 1, id: 'acme', version: 2 };
    await writeFile(file, JSON.stringify({ ...policy, rules: [{ id: 'keys', action: 'block' }] }));
    const loose = JSON.stringify({ ...policy, rules: [] });
    const [there, back, wrong] = await Promise.all([
      runTidegate(['policy', 'diff', '-', file], loose),
      runTidegate(['policy', 'diff', file, '-', '--json'], loose),
      runTidegate(['policy', 'diff', '-', file], '{'),
    ]);
    expect(there).toMatchObject({ code: 0, stdout: 'Stricter:\n  the rule keys (block) is new\n' });
    expect(back).toMatchObject({ code: 1 });
    expect(JSON.parse(back.stdout)).toEqual([
      { direction: 'looser', what: 'the rule keys (block) is gone' },
    ]);
    expect(wrong).toMatchObject({ code: 2, stdout: '' });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
