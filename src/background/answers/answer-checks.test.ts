import { describe, expect, it } from 'vitest';
import { createPolicyScanner } from '../../policy/policy-scanner.ts';
import { compile } from '../../policy/compile.ts';
import { globSource } from '../../policy/globs.ts';
import type { PolicyDocument } from '../../policy/schema.ts';
import { memory } from '../memory.fixture.ts';
import { answerChecks, type Reminded } from './answer-checks.ts';

const law = 'Pursuant to Article 6 the supplier is liable for the damage, says the court.';
const reminders: NonNullable<PolicyDocument['answers']>['reminders'] = [
  { id: 'law', kinds: ['legal'], text: 'Look it up.', owner: 'Legal', confirm: 'self' },
  { id: 'sums', kinds: ['figures'], text: 'Work it out again.' },
];
const policy: PolicyDocument = { format: 1, id: 'acme', version: 1 };

function stand(answers: PolicyDocument['answers'] = { reminders }) {
  const view = compile({ ...policy, answers }, globSource);
  const { scan } = createPolicyScanner(view);
  const events: unknown[] = [];
  const state = { now: 1e12 };
  const checks = answerChecks({
    view: async () => view,
    scan: async (text) => ({ result: scan(text) }),
    reminded: memory<Reminded>({}),
    record: async (event) => void events.push(event),
    now: () => state.now,
  });
  const copy = (text: string, copied = true) =>
    checks.look({ text, site: 'chatgpt.com', copied, shownAsCode: false });
  return { checks, copy, events, state };
}

describe('a copied answer', () => {
  it('is a reminder for its kind, at most so often', async () => {
    const { copy, state } = stand();
    expect(await copy('Nothing to see here, thank you.')).toBeNull();
    expect(await copy(law)).toEqual({
      reminder: { id: 'law', text: 'Look it up.', checklist: [], owner: 'Legal', confirm: 'self' },
      marks: [],
    });
    state.now += 239 * 60_000;
    expect(await copy(law)).toBeNull();
    state.now += 60_000;
    expect(await copy(law)).not.toBeNull();
  });

  it('is nothing where the policy has no reminders, or it only appeared', async () => {
    expect(await stand({}).copy(law)).toBeNull();
    const { copy } = stand();
    expect(await copy(law, false)).toBeNull();
    expect(await copy(law)).not.toBeNull();
  });

  it('is recorded as checked where the policy asks for it, by its id alone', async () => {
    const { checks, events } = stand();
    await checks.checked('sums');
    await checks.checked('unknown');
    expect(events).toEqual([]);
    await checks.checked('law');
    expect(events).toEqual([{ kind: 'lesson', reason: 'answer-checked', rule: 'law' }]);
  });
});

describe('marks', () => {
  const iban = 'Send it to DE44 5001 0517 5407 3249 31 and write to info@example.com about it.';

  it('are what the policy would stop, by kind and number', async () => {
    const { copy } = stand({ mark: true });
    expect(await copy(iban, false)).toEqual({
      reminder: null,
      marks: [{ title: 'IBAN', count: 1 }],
    });
  });

  it('are not made unless the policy wants them', async () => {
    expect(await stand().copy(iban)).toBeNull();
  });
});
