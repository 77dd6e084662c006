import '../locales/english.ts';
import { describe, expect, it } from 'vitest';
import type { Coverage } from '../protocol/messages.ts';
import { badgeFor, badgeForRecording } from './badge.ts';

const status = (coverage: Coverage) => ({ site: 'x', name: 'X', coverage, reason: null });
const silent = { text: null, title: '' };

describe('badge', () => {
  it.each(['active', 'waiting', 'off'] as const)('is silent on a tab that is %s', (coverage) => {
    expect(badgeFor(status(coverage))).toEqual(silent);
  });

  it('is silent where there is no site of ours, and while events are stored', () => {
    expect(badgeFor(null)).toEqual(silent);
    expect(badgeForRecording('ok')).toEqual(silent);
  });

  it('marks what is degraded with a sign and words', () => {
    const all = [
      badgeFor(status('degraded')),
      badgeForRecording('full'),
      badgeForRecording('broken'),
    ];
    for (const { text, title } of all) {
      expect(text).toBe('!');
      expect(title).toMatch(/^Tidegate cannot /);
    }
  });
});
