import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { runTidegate } from './run-tidegate.ts';

// Each case starts the real command, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const card = ['4539', '1488', '0343', '6467'].join(' ');
const text = `Please charge the card ${card} today.`;

describe('tidegate policy explain', () => {
  it('says what was found, which rule decided, and what the others miss', async () => {
    const { code, stdout } = await runTidegate(['policy', 'explain'], text);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^redact by identity-numbers\n/);
    expect(stdout).toContain('To: unlisted.invalid (unreviewed)\n');
    expect(stdout).toContain('Rules that match:\n  identity-numbers (redact): one finding\n');
    expect(stdout).toContain('  credentials: nothing found of the kind credentials\n');
    expect(stdout).toContain('  large-lists: nothing found by bulk-list\n');
    expect(stdout).not.toContain(card);
  });

  it('says it for programs too', async () => {
    const { stdout } = await runTidegate(['policy', 'explain', '--json'], text);
    const said = JSON.parse(stdout) as { rules: { rule: string; missing: string | null }[] };
    expect(said).toMatchObject({ action: 'redact', rule: 'identity-numbers', dropped: [] });
    expect(said.rules.find(({ rule }) => rule === 'large-lists')?.missing).toBe('detectors');
    expect(stdout).not.toContain(card);
  });

  it('does not repeat a text that was given in the place of a file', async () => {
    const { code, stderr } = await runTidegate(['policy', 'explain', '--text', text]);
    expect(code).toBe(2);
    expect(stderr).toContain('--text takes a file, and there is none of that name');
    expect(stderr).not.toContain('4539');
  });

  it('names what a rule asks for and what there is instead', async () => {
    const when = { detectors: ['payment-card'] };
    const rules = [
      { id: 'files', action: 'block', when: { ...when, channels: ['file'] } },
      { id: 'sales', action: 'block', when: { ...when, groups: ['sales'] } },
      { id: 'own', action: 'block', when: { ...when, toolStatus: ['approved'] } },
      { id: 'many', action: 'block', when: { ...when, minUnique: 3 } },
      { id: 'there', action: 'block', when: { ...when, sites: ['claude.ai'] } },
      { id: 'tried', action: 'redact', mode: 'monitor', when },
    ];
    const exceptions = [{ id: 'desk', detectors: ['phone'], owner: 'it', expiresAt: '2099-01-01' }];
    const folder = await mkdtemp(join(tmpdir(), 'tidegate-explain-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const file = join(folder, 'acme.json');
    await writeFile(file, JSON.stringify({ format: 1, id: 'acme', version: 1, rules, exceptions }));
    const said = `${text} Call +44 20 7946 0958.`;
    const { stdout } = await runTidegate(
      ['policy', 'explain', file, '--site', 'https://chatgpt.com/c/1'],
      said,
    );
    for (const line of [
      'allow\nwould be redact by tried, by what is only tried\nTo: chatgpt.com (unreviewed)\n',
      '  files: only file; this is paste\n',
      '  sales: only the group sales; this person is in none\n',
      '  own: only approved tools; this one is unreviewed\n',
      '  many: fewer than 3 different ones\n',
      '  there: not about chatgpt.com/c/1\n',
      'not counted, excepted by desk\n',
    ])
      expect(stdout).toContain(line);
    const wrong = await runTidegate(['policy', 'explain', file, '--site', 'chat gpt'], said);
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('--site takes a host')]);
  });
});
