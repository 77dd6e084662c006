import { describe, expect, it } from 'vitest';
import { noChoices, isNothing, ownPolicy, type OwnChoices } from './own-policy.ts';
import { parsePolicy } from './parse.ts';
import { starters } from './starters/index.ts';

const kind = { title: 'Own word', why: 'You do not want it to leave.' };
const said = { words: kind, documents: kind };
const own = (choices: Partial<OwnChoices>) =>
  ownPolicy({ ...noChoices, version: 3, ...choices }, starters, said);
const medium = (choices: Partial<OwnChoices>, id: string) => {
  const action = own(choices).rules?.find((rule) => rule.id === id)?.action;
  return typeof action === 'object' ? action.medium : action;
};

describe('choices for a browser that nobody manages', () => {
  it.each([null, ...starters.map(({ id }) => id)])('are a policy that parses (%s)', (starter) => {
    for (const care of ['less', 'usual', 'more'] as const) {
      const policy = own({
        starter,
        care,
        sitesOff: ['claude'],
        words: ['Blue Heron'],
        documents: [{ name: 'plan.docx', sha256: 'a'.repeat(64) }],
      });
      expect(parsePolicy(policy)).toMatchObject({ kind: 'policy' });
    }
  });

  it('speak for nobody else', () => {
    const policy = own({ starter: 'balanced' });
    expect(policy).toMatchObject({ id: 'own', version: 3 });
    expect(policy.organisation).toBeUndefined();
    expect(policy.contact).toBeUndefined();
  });

  it('change only what Tidegate is not sure of', () => {
    expect(medium({ care: 'usual' }, 'credentials')).toBe('warn');
    expect(medium({ care: 'less' }, 'credentials')).toBe('coach');
    expect(medium({ care: 'usual' }, 'bank-accounts')).toBe('coach');
    expect(medium({ care: 'more' }, 'bank-accounts')).toBe('warn');
    const high = (care: OwnChoices['care']) =>
      own({ care }).rules?.map(({ action }) => (typeof action === 'object' ? action.high : action));
    expect(high('less')).toEqual(high('usual'));
    expect(high('more')).toEqual(high('usual'));
  });

  it('add own words and switch sites off', () => {
    const policy = own({ words: ['Blue Heron'], sitesOff: ['claude'] });
    expect(policy.detectors?.['own-words']?.custom?.terms).toEqual(['Blue Heron']);
    expect(policy.rules?.[0]).toMatchObject({ id: 'own-words', action: 'warn' });
    expect(policy.sites?.['claude']).toEqual({ mode: 'off' });
  });

  it('may be none', () => {
    expect(isNothing(noChoices)).toBe(true);
    expect(isNothing({ ...noChoices, words: ['x'] })).toBe(false);
  });
});
