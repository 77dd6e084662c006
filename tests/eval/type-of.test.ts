import { describe, expect, it } from 'vitest';
import { finding } from './findings.ts';
import { accepts, isOfType, labelOf, typeNames, typeOf } from './type-of.ts';
import { types } from './types.data.ts';

describe('typeOf', () => {
  it.each([
    ['CREDIT_CARD', 'card'],
    ['credit_card', 'card'],
    ['Credit Card', 'card'],
    ['IBAN_CODE', 'iban'],
    ['US_SSN', 'ssn'],
    ['PHONE_NUMBER', 'phone'],
    ['B-PER', 'person'],
    ['GPE', 'place'],
    ['ORG', 'organisation'],
    ['STREET_ADDRESS', 'address'],
    ['ZIP', 'postal-code'],
    ['DATE_TIME', 'date'],
    ['PAN', 'national-id'],
    ['es.dni', 'national-id'],
    ['GOVID_PT_BR', 'national-id'],
    ['sec_jwt_token', 'secret'],
    ['UK_PASSPORT', 'passport'],
    ['HASHTAG', 'ignored'],
    ['GALAXY', null],
    ['', null],
  ])('%s is %s', (spelled, name) => {
    expect(typeOf(spelled)).toBe(name);
  });

  it('knows the names of Tidegate itself', () => {
    expect(typeNames.filter((name) => typeOf(name) !== name)).toEqual([]);
  });

  it('has one meaning for a spelling', () => {
    const all = typeNames.flatMap((name) => types[name].spelled.trim().split(/\s+/));
    expect(all.filter((spelling, at) => all.indexOf(spelling) !== at)).toEqual([]);
  });
});

describe('what a finding counts as', () => {
  it('takes the identifier of another country for found, not for a false alarm', () => {
    const tax = finding('tax-id', 0, 9);
    expect([accepts(tax, 'ssn'), isOfType(tax, 'ssn')]).toEqual([true, false]);
    expect(isOfType(tax, 'national-id')).toBe(true);
  });

  it('does not take a contact for an identifier', () => {
    expect(accepts(finding('licence-plate', 0, 9), 'national-id')).toBe(true);
    expect(accepts(finding('phone', 0, 9), 'national-id')).toBe(false);
  });

  it('takes any credential for a secret', () => {
    expect(isOfType(finding('jwt', 0, 9, { category: 'credentials' }), 'secret')).toBe(true);
    expect(isOfType(finding('email', 0, 9), 'secret')).toBe(false);
  });
});

it.each([
  ['comms', 'communications'],
  ['code', 'source-code'],
  ['Legal', 'legal'],
])('the label %s is %s', (spelled, name) => {
  expect(labelOf(spelled)).toBe(name);
});
