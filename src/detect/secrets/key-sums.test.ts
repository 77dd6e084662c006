import { describe, expect, it } from 'vitest';

import { hasRightSum } from './key-sums.ts';

const body = 'KjIg8xNbe3nNyjOq9wMxEhh2FDEEtf';

describe('hasRightSum', () => {
  it.each(['ghp', 'npm'])('proves a token of %s_ by its last six units', (maker) => {
    expect(hasRightSum(`${maker}_${body}1FfGfD`)).toBe(true);
    expect(hasRightSum(`${maker}_${body}1FfGfE`)).toBe(false);
  });

  it('says nothing of keys without a published sum', () => {
    expect(hasRightSum(`glpat-${body}`)).toBeUndefined();
    expect(hasRightSum(`${'gh'}p_${body}`)).toBeUndefined();
  });
});
