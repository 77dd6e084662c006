import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRandom, randomness } from './randomness.ts';

/** Letters and digits by a generator of its own: the same ones each time. */
function drawn(alphabet: string, length: number, seed: number): string {
  let state = seed;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return alphabet[(state >>> 8) % alphabet.length];
  }).join('');
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const seeds = Array.from({ length: 200 }, (_, i) => i * 7919 + 1);

describe('randomness', () => {
  it('takes nine in ten drawn texts of 20 units for random', () => {
    expect(seeds.filter((seed) => isRandom(drawn(letters, 20, seed))).length).toBeGreaterThan(180);
    expect(
      seeds.filter((seed) => randomness(drawn('0123456789abcdef', 32, seed)) > 0.2).length,
    ).toBeGreaterThan(180);
  });

  it.each([
    'max_completion_tokens',
    'PaymentServiceClient2',
    'arbeitszeitverordnung',
    'node-v18-linux-x64',
    'CertificateRequestBuilder',
  ])('takes %s for written', (name) => expect(isRandom(name)).toBe(false));

  it('gives a number for any text', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(0xffff)), (units) =>
        Number.isFinite(randomness(String.fromCharCode(...units))),
      ),
    );
  });
});
