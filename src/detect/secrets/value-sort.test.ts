import { describe, expect, it } from 'vitest';
import { sortOf } from './value-sort.ts';
import { weighName } from './secret-names.ts';
import { maySeed } from './seed-words.ts';

describe('sortOf', () => {
  it.each([
    ['q7Rt2Lx9Vb4Nw8Kc3Hd6Jf1P', true, 'random'],
    ['9f8a7c6b5d4e3f2a1b0c9d8e7f6a5b4c', true, 'random'],
    ['Tr0ub4dor&3', true, 'mixed'],
    ['sunshine', true, 'word'],
    ['${MAIL_TOKEN}', true, 'none'],
    ['{{ vault_token }}', true, 'none'],
    ['a{{b}c${d]e(f', true, 'mixed'],
    ['process.env.TOKEN', false, 'none'],
    ['getToken(user)', false, 'none'],
    ['https://example.org/a1b2c3', true, 'none'],
    ['keys/server.pem', true, 'none'],
    ['MAIL_TOKEN_NAME', true, 'none'],
    ['your-key-here-123456', true, 'none'],
  ] as const)('%s, in quotes %s: %s', (value, isQuoted, sort) => {
    expect(sortOf(value, isQuoted)).toBe(sort);
  });
});

describe('weighName', () => {
  it.each([
    ['client_secret', 2],
    ['X-Api-Key', 2],
    ['aws_access_key_id', 2],
    ['key', 1],
    ['cookie', 1],
    ['public_key', 0],
    ['keyboard', 0],
    ['max_tokens', 0],
    ['tokenCount', 0],
    ['secret_name', 0],
    ['passwordHash', 0],
  ] as const)('%s: %d', (name, weight) => {
    expect(weighName(name)).toBe(weight);
  });
});

describe('maySeed', () => {
  it('takes all words of the list and refuses many others', () => {
    expect('abandon velvet orbit mango zoo'.split(' ').every(maySeed)).toBe(true);
    const others = 'the of and to these plants because without they would which could'.split(' ');
    expect(others.filter(maySeed).length).toBeLessThan(9);
  });
});
