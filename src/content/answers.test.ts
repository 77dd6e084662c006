import { describe, expect, it } from 'vitest';
import { createAnswers } from './answers.ts';
import { finding } from './gate.fixture.ts';

const card = finding({ value: '4711' });
const list = finding({
  detector: 'bulk-list',
  scope: 'group',
  value: 'list-1',
  members: [finding({ value: 'a@x' }), finding({ value: 'b@x' })],
});
const memo = finding({ detector: 'document-legal', scope: 'document', value: '' });

function inConversation() {
  const state = { name: null as string | null };
  return { state, answers: createAnswers(() => state.name) };
}

describe('an answer', () => {
  it('holds for the value in this conversation, not for another value', () => {
    const { answers } = inConversation();
    expect(answers.covers(card, 'warn', 't')).toBe(false);
    answers.release([{ finding: card, action: 'warn' }], 't');
    expect(answers.covers(card, 'warn', 'another text')).toBe(true);
    expect(answers.covers(finding({ value: '4712' }), 'warn', 't')).toBe(false);
  });

  it('never covers a stricter action than the one that was asked about', () => {
    const { answers } = inConversation();
    answers.release([{ finding: card, action: 'warn' }], 't');
    expect(answers.covers(card, 'justify', 't')).toBe(false);
    answers.release([{ finding: card, action: 'justify' }], 't');
    expect(answers.covers(card, 'warn', 't')).toBe(true);
    expect(answers.covers(card, 'justify', 't')).toBe(true);
  });

  it.each(['redact', 'block'] as const)(
    'never lets a raw value go that the policy says to %s',
    (action) => {
      const { answers } = inConversation();
      answers.release([{ finding: card, action }], 't');
      expect(answers.covers(card, action, 't')).toBe(false);
      expect(answers.covers(card, 'warn', 't')).toBe(false);
    },
  );

  it('for a list covers a part of it, not one more subject', () => {
    const { answers } = inConversation();
    answers.release([{ finding: list, action: 'justify' }], 't');
    const part = finding({ ...list, value: 'list-2', members: [list.members[1] ?? card] });
    const more = finding({
      ...list,
      value: 'list-3',
      members: [...list.members, finding({ value: 'c@x' })],
    });
    expect(answers.covers(part, 'justify', 't')).toBe(true);
    expect(answers.covers(more, 'justify', 't')).toBe(false);
  });

  it('for a document holds for this text however it is spaced, not for another', () => {
    const { answers } = inConversation();
    answers.release([{ finding: memo, action: 'warn' }], 'Privileged.\nDo not send.');
    expect(answers.covers(memo, 'warn', '**Privileged.** Do not send.')).toBe(true);
    expect(answers.covers(memo, 'warn', 'Privileged. Do send.')).toBe(false);
  });

  it('goes with a new chat that gets its name, and stays behind in another', () => {
    const { state, answers } = inConversation();
    answers.release([{ finding: card, action: 'warn' }], 't');
    state.name = 'c1';
    expect(answers.covers(card, 'warn', 't')).toBe(true);
    state.name = 'c2';
    expect(answers.covers(card, 'warn', 't')).toBe(false);
    state.name = null;
    expect(answers.covers(card, 'warn', 't')).toBe(false);
    state.name = 'c1';
    expect(answers.covers(card, 'warn', 't')).toBe(true);
  });

  it('keeps replaced values apart from released ones', () => {
    const { answers } = inConversation();
    answers.replace([card], 't');
    expect(answers.replaced(card, 't')).toBe(true);
    expect(answers.replaced(finding({ value: '4712' }), 't')).toBe(false);
    expect(answers.covers(card, 'warn', 't')).toBe(false);
  });

  it('for a text that could not be read to its end holds for that text', () => {
    const { answers } = inConversation();
    answers.releaseUnchecked('long  text');
    expect(answers.coversUnchecked('long text')).toBe(true);
    expect(answers.coversUnchecked('other text')).toBe(false);
  });
});
