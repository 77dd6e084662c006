import { describe, expect, it, vi } from 'vitest';
import { runTidegate } from './run-tidegate.ts';

vi.setConfig({ testTimeout: 60_000 });

const policy = {
  format: 1,
  id: 'acme',
  version: 2,
  contact: 'help@acme.example',
  detectors: {
    codename: { custom: { title: 'Code name', category: 'strategy', why: 'W.', terms: ['Heron'] } },
  },
  tests: [{ text: 'About Heron', expect: 'warn' }],
};
const lint = (json: unknown) => runTidegate(['policy', 'lint', '-'], JSON.stringify(json));

describe('tidegate policy lint', () => {
  it('passes a sound policy', async () => {
    expect(await lint(policy)).toEqual({
      code: 0,
      stdout: 'stdin: acme version 2, hints: 0, tests passed: 1 of 1\n',
      stderr: '',
    });
  });

  it('fails where the tests of the policy come out otherwise', async () => {
    const { code, stdout } = await lint({
      ...policy,
      tests: [{ name: 'bird', text: 'About Heron', expect: 'block' }],
    });
    expect(code).toBe(1);
    expect(stdout).toContain('tests[0] "bird": warn by custom-match, not block');
    expect(stdout).toContain('tests passed: 0 of 1');
  });

  it('gives hints without failing', async () => {
    const { code, stdout } = await lint({
      ...policy,
      rules: [{ id: 'r', action: 'warn', when: { detectors: ['emial', 'codename'] } }],
    });
    expect([code, stdout.split('\n')[0]]).toEqual([
      0,
      'stdin: rules[0].when.detectors[0] no detector has this name; did you mean email? (hint)',
    ]);
  });

  it('lists everything that is wrong', async () => {
    const { code, stdout } = await lint({ ...policy, version: 0, rulez: [] });
    expect([code, stdout.trim().split('\n').length]).toEqual([1, 3]);
    expect(stdout).toContain('stdin: not a valid policy\n');
    expect(stdout).toContain('stdin: version is too small: at least 1');
  });

  it('fails where a field stands twice: the first would be in force nowhere', async () => {
    const text = JSON.stringify(policy).replace(/\}$/, ',\n"contact": "help@acme.example"}');
    const { code, stdout } = await runTidegate(['policy', 'lint', '-'], text);
    expect([code, stdout]).toEqual([
      1,
      expect.stringContaining('stdin: line 2 names a field twice'),
    ]);
  });

  it('cannot read what is no JSON', async () => {
    const { code, stdout, stderr } = await runTidegate(['policy', 'lint', '-'], '{"id": "Ωκεανός');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(
      'stdin: the policy is not JSON: line 1, column 8: this text is not closed',
    );
    expect(stderr).not.toContain('Ωκεανός');
  });
});
