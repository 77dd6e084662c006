import '../../locales/english.ts';
import { describe, expect, it } from 'vitest';
import { customerList, finding, model } from './samples.ts';
import { headline, nextLine, ruleLine, sizeOf, unsureLine, without } from './words.ts';

const email = () => finding({ detector: 'email', title: 'E-mail', category: 'customer' });
const key = () => finding({ detector: 'vendor-key', title: 'API key', category: 'credentials' });
const code = () =>
  finding({ detector: 'source-code', category: 'source-code', size: 48, placeholder: null });

describe('headline', () => {
  it.each([
    ['one value', [finding()], 'This text has a card number in it.'],
    ['several of a kind', [email(), email()], 'This text has 2 e-mail addresses in it.'],
    [
      'several kinds',
      [finding(), email(), key()],
      'This text has a card number, an e-mail address, and an API key in it.',
    ],
    [
      'more kinds than a line holds',
      [finding(), email(), key(), finding({ detector: 'phone' })],
      'This text has a card number, an e-mail address, and 2 other things in it.',
    ],
    ['a list', [email(), customerList()], 'This looks like a customer list (42 people).'],
    ['a large list', [customerList(1240)], 'This looks like a customer list (1,240 people).'],
    ['code', [code()], 'This looks like source code (48 lines).'],
    [
      'code with a key',
      [code(), key()],
      'This looks like source code (48 lines) with an API key in it.',
    ],
    [
      'a kind without words',
      [finding({ detector: 'acme-project' })],
      'Something here needs a second look.',
    ],
  ])('says %s', (_, findings, words) => {
    expect(headline(model({ findings }))).toBe(words);
  });
});

describe('the rule', () => {
  it("is the company's, by name if it has one", () => {
    expect(ruleLine(model())).toBe('Acme asks us to keep financial data out of ChatGPT.');
    expect(ruleLine(model({ organisation: null }))).toBe(
      'Your company asks us to keep financial data out of ChatGPT.',
    );
  });

  it('names two kinds of data, and no longer list', () => {
    expect(ruleLine(model({ findings: [finding(), email()] }))).toContain(
      'financial data and customer data',
    );
    expect(ruleLine(model({ findings: [finding(), email(), key()] }))).toContain(
      'this kind of data',
    );
    expect(ruleLine(model({ findings: [finding({ category: 'acme' })] }))).toContain(
      'this kind of data',
    );
  });

  it('speaks in its own words if it has any', () => {
    expect(ruleLine(model({ message: 'Cards stay in the till.' }))).toBe('Cards stay in the till.');
  });
});

describe('what a replaced send is called', () => {
  it.each([
    ['one value', [finding()], 'without the card number'],
    ['several of a kind', [email(), email()], 'without the e-mail addresses'],
    ['kinds of one category', [email(), customerList()], 'without the personal details'],
    ['kinds of several categories', [finding(), email()], 'with placeholders'],
    ['only what can be replaced', [code(), key()], 'without the API key'],
    [
      'a list replaced through its members',
      [{ ...customerList(), placeholder: null }],
      'without the personal details',
    ],
    ['code alone', [code()], 'without the code'],
  ])('%s', (_, findings, words) => {
    expect(without(model({ findings }))).toBe(words);
  });
});

describe('what happens now', () => {
  const alternative = { name: 'Acme Copilot', url: 'https://copilot.acme.example/' };
  it.each([
    ['warn', model(), 'You can send it without the card number.'],
    [
      'an approved tool',
      model({ alternative, choices: ['redact', 'alternative', 'cancel'] }),
      'You can send it without the card number, or use Acme Copilot, where it is allowed.',
    ],
    [
      'justify',
      model({ action: 'justify', choices: ['redact', 'send-with-reason', 'cancel'] }),
      'You can send it without the card number, or say in a sentence why it needs to go.',
    ],
    [
      'justify without replacing',
      model({ action: 'justify', choices: ['edit', 'send-with-reason', 'cancel'] }),
      'If it needs to go, say why in a sentence.',
    ],
    ['block', model({ action: 'block', choices: ['edit', 'cancel'] }), 'So it stays here.'],
    [
      'block with a way out',
      model({ action: 'block', alternative, choices: ['alternative', 'cancel'] }),
      'So it stays here. You can use Acme Copilot, where it is allowed.',
    ],
    ['only the raw text', model({ choices: ['send', 'cancel'] }), 'You decide whether it goes.'],
  ])('%s', (_, shown, words) => {
    expect(nextLine(shown)).toBe(words);
  });
});

describe('other words', () => {
  it('says why something was not checked, also with a sentence of its own', () => {
    expect(unsureLine(model({ unsure: 'noText' }))).toBe(
      'Tidegate could not read what ChatGPT is about to send.',
    );
    expect(unsureLine(model({ unsure: 'The cat was faster.' }))).toBe('The cat was faster.');
  });

  it('gives sizes where they mean something', () => {
    expect(sizeOf(customerList())).toBe('42 people');
    expect(sizeOf(finding())).toBeNull();
    expect(sizeOf(finding({ size: 3 }))).toBeNull();
  });
});
