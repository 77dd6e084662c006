import { describe, expect, it, vi } from 'vitest';
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
    expect(stdout).toContain('identity-numbers (redact) matches one finding');
    expect(stdout).toContain('credentials (redact) does not: categories');
    expect(stdout).not.toContain(card);
  });

  it('says it for programs too', async () => {
    const { stdout } = await runTidegate(['policy', 'explain', '--json'], text);
    const said = JSON.parse(stdout) as { rules: { rule: string; missing: string | null }[] };
    expect(said).toMatchObject({ action: 'redact', rule: 'identity-numbers', dropped: [] });
    expect(said.rules.find(({ rule }) => rule === 'large-lists')?.missing).toBe('detectors');
    expect(stdout).not.toContain(card);
  });
});
