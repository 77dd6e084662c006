import * as fc from 'fast-check';
import { exportJWK, generateKeyPair } from 'jose';
import { expect, it } from 'vitest';
import { eventSchema } from './event.ts';
import { excerptOf } from './excerpt.ts';
import { fullEvent } from './full-event.fixture.ts';
import { seal, unseal } from './sealed.ts';

const pair = async (crv: string) => {
  const { publicKey, privateKey } = await generateKeyPair('ECDH-ES', { crv, extractable: true });
  return { to: await exportJWK(publicKey), key: await exportJWK(privateKey) };
};

it.each(['P-256', 'X25519'])('reads with the private half alone: %s', async (crv) => {
  const { to, key } = await pair(crv);
  const other = await pair(crv);
  const excerpt = 'Η κάρτα 482913374650 του Παπαδάκη';
  const sealed = await seal(excerpt, to);
  expect(await unseal(sealed, key)).toBe(excerpt);
  expect(await unseal(sealed, other.key)).toBeNull();
  expect(await unseal(`${sealed.slice(0, -3)}AAA`, key)).toBeNull();
  // An event has room for it, whatever its length, and for nothing that is not sealed.
  const lengths = await Promise.all(
    ['', 'x'.repeat(75), '\u{1f600}'.repeat(37), '\u0000'.repeat(75)].map((one) => seal(one, to)),
  );
  expect(new Set(lengths.map(({ length }) => length)).size).toBe(1);
  const holds = (word: string) =>
    eventSchema.safeParse({ ...fullEvent, excerpts: [{ detector: 'email', sealed: word }] })
      .success;
  expect(lengths.every(holds)).toBe(true);
  expect([excerpt, 'eyJ plain text', 'eyJhIjoxfQ.a.b.c.d'].some(holds)).toBe(false);
});

it('takes 75 characters at most, and all of a short finding', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), fc.nat(300), fc.nat(100), (text, a, length) => {
      const start = Math.min(a, text.length);
      const end = Math.min(start + length, text.length);
      const excerpt = excerptOf(text, start, end);
      expect(excerpt.length).toBeLessThanOrEqual(75);
      if (end - start <= 37) expect(excerpt).toContain(text.slice(start, end));
    }),
  );
});
