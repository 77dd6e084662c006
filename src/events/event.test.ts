import { describe, expect, it } from 'vitest';
import { countDay } from './count-day.ts';
import { type EventDraft, eventSchema, type LoggedEvent } from './event.ts';

const draft: EventDraft = {
  id: '0b8f6a52-3f0e-4a53-9d5e-1f0f6f3f7a11',
  at: '2026-06-01T12:00:00.000Z',
  kind: 'decision',
  policy: { id: 'acme', version: 3 },
};
const full: LoggedEvent = {
  ...eventSchema.parse(draft),
  site: 'chatgpt',
  tool: 'chatgpt',
  channel: 'paste',
  action: 'redact',
  rule: 'credentials',
  gesture: true,
  outcome: 'redacted',
  detectors: [
    { id: 'email', category: 'customer', count: 3, unique: 2, low: 0, medium: 1, high: 2 },
  ],
  ruleActions: [{ rule: 'credentials', action: 'redact' }],
  labels: ['log'],
  sizeClass: '<1k',
  latencyMs: 1.5,
  group: 'Vertrieb-Süd',
  justification: 'Approved by [Name 1]',
  wouldBe: { action: 'block', rule: null },
};

describe('eventSchema', () => {
  it('fills in what a sender leaves out', () => {
    expect(eventSchema.parse(draft)).toMatchObject({
      site: null,
      detectors: [],
      gesture: false,
      account: 'unknown',
      count: 1,
    });
    expect(eventSchema.parse(full)).toEqual(full);
  });

  it('has no field that takes a prompt', () => {
    const prompts = [
      'Dear Ms Ωκεανός, your account 493827165038',
      'two words',
      'Key',
      'x'.repeat(300),
      'line\nline',
    ];
    const open = ['justification'];
    for (const [field, value] of Object.entries(full)) {
      if (typeof value !== 'string' || open.includes(field)) continue;
      for (const prompt of field === 'group' ? prompts.filter((text) => text !== 'Key') : prompts) {
        expect(eventSchema.safeParse({ ...full, [field]: prompt }).success, field).toBe(false);
      }
    }
    for (const prompt of prompts) {
      const inside = [
        { ...full, detectors: [{ ...full.detectors[0], id: prompt }] },
        { ...full, detectors: [{ ...full.detectors[0], category: prompt }] },
        { ...full, detectors: [{ ...full.detectors[0], value: prompt }] },
        { ...full, ruleActions: [{ rule: prompt, action: 'log' }] },
        { ...full, labels: [prompt] },
        { ...full, wouldBe: { action: 'log', rule: prompt } },
        { ...full, policy: { id: prompt, version: 1 } },
        { ...full, reason: prompt },
        { ...full, text: prompt },
      ];
      for (const event of inside) expect(eventSchema.safeParse(event).success).toBe(false);
    }
    expect(eventSchema.safeParse({ ...full, justification: 'x'.repeat(501) }).success).toBe(false);
    // The control: the same places take names.
    expect(
      eventSchema.safeParse({ ...full, reason: 'guard-missing', site: 'chat.example' }).success,
    ).toBe(true);
  });
});

describe('countDay', () => {
  it('counts what happened', () => {
    const on = (more: Partial<LoggedEvent>): LoggedEvent => ({ ...full, outcome: 'sent', ...more });
    expect(
      countDay([
        on({ kind: 'summary', action: null, count: 40 }),
        on({ action: 'log' }),
        on({ action: 'coach' }),
        on({ action: 'warn' }),
        on({ action: 'justify', outcome: 'redacted' }),
        on({ action: 'redact', outcome: 'redacted' }),
        on({ action: 'redact', outcome: 'cancelled' }),
        on({ action: 'block', outcome: 'refused' }),
        on({ action: 'warn', outcome: 'refused' }),
        on({ kind: 'override', action: 'warn' }),
        on({ kind: 'coverage', action: null, count: 9 }),
      ]),
    ).toEqual({ checked: 48, coached: 1, warned: 3, redacted: 2, blocked: 2 });
  });
});
