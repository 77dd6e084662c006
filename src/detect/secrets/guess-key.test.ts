import { describe, expect, it } from 'vitest';

import { guessKey } from './guess-key.ts';

const mixed = 'q7Rt2Lx9Vb4Nw8Kc3Hd6Jf1PaZ5sTmE0';
const hex = '4bf92f3577b34da6a3ce929d0e0e4736';

/** Guesses at the token between « and »; what it returns is the text that was guessed. */
function guess(marked: string): string | undefined {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  const text = marked.replace(/[«»]/g, '');
  const key = guessKey(text, start, end);
  return key && text.slice(key.start, key.end);
}

describe('guessKey', () => {
  it.each([
    [`use «kstl_live_${mixed}»`, `kstl_live_${mixed}`],
    [`use «nwd-${mixed}»`, `nwd-${mixed}`],
    [`use «kstl_secret_${hex}»`, `kstl_secret_${hex}`],
    [`kestrel = "«${mixed}»"`, mixed],
    [`"«kestrel=${mixed}»"`, mixed],
    [`kestrel: «${hex}»`, hex],
    [`git clone «https://${mixed}»@nordwind.de/a.git`, mixed],
    [`curl -u «${mixed}»: https://nordwind.de`, mixed],
  ])('takes %s', (marked, expected) => {
    expect(guess(marked)).toBe(expected);
  });

  it.each([
    [`words «${mixed}» go on`, 'neither a sign nor a prefix'],
    [`use «req_${mixed}»`, 'the number of a request'],
    [`sha256 = "«${mixed}»"`, 'a sum'],
    [`md5: «${hex}»`, 'a sum'],
    [`https://nordwind.de/?list=«${mixed}»`.replace('list=', '&'), 'a part of an address'],
    [`label: "«internationalization_handler_registry»"`, 'written'],
    [`kestrel = "«aAbBcCdDeEfFgGhHiIjJkKlL1234»"`, 'drawn'],
    [`to: «${mixed.replaceAll('0', '7')}»`, 'an address of a wallet looks like it'],
    [`kestrel = "«${mixed.repeat(10)}»"`, 'a file'],
  ])('leaves %s: %s', (marked) => {
    expect(guess(marked)).toBeUndefined();
  });
});
