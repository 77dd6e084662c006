import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { generatePolicyKeys, readPolicyKey } from '../policy/envelope/policy-key.ts';
import { signPolicy } from '../policy/envelope/sign-policy.ts';
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
    const twice = await runTidegate(['policy', 'diff', '-', '-'], loose);
    expect([twice.code, twice.stderr]).toEqual([2, expect.stringContaining('one file only')]);

    const { privateJwk } = await generatePolicyKeys('Ed25519');
    const key = await readPolicyKey(privateJwk, 'private');
    if ('problem' in key) throw new Error(key.problem);
    const served = join(folder, 'served.json');
    const policies = [await signPolicy(loose, key)];
    await writeFile(served, JSON.stringify({ format: 1, policies }));
    // What is served can be asked too, and is told apart from what it was made from.
    expect(await runTidegate(['policy', 'diff', served, file])).toMatchObject({
      code: 0,
      stdout: 'Stricter:\n  the rule keys (block) is new\n',
    });
    const lint = await runTidegate(['policy', 'lint', served]);
    expect([lint.code, lint.stderr]).toEqual([2, expect.stringContaining('signed and served')]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
