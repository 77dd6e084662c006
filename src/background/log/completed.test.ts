import { exportJWK, generateKeyPair } from 'jose';
import { expect, it } from 'vitest';
import { eventSchema } from '../../events/event.ts';
import { fullEvent } from '../../events/full-event.fixture.ts';
import { unseal } from '../../events/sealed.ts';
import type { PolicyDocument } from '../../policy/schema.ts';
import { completed } from './completed.ts';

const { publicKey, privateKey } = await generateKeyPair('ECDH-ES', {
  crv: 'P-256',
  extractable: true,
});
const sealTo = (await exportJWK(publicKey)) as never;
const value = '482913374650';
const aside = {
  values: [{ detector: 'email', value }],
  excerpts: [{ detector: 'email', text: `Η κάρτα ${value}` }],
};
const policyOf = (logging: PolicyDocument['logging'], tagKey: Uint8Array | null = null) => ({
  tagKey: async () => tagKey,
  document: async () => ({ format: 1, id: 'acme', version: 1, logging }) as PolicyDocument,
});
const bare = { ...fullEvent, tags: [], excerpts: [] };

it('keeps nothing where the policy says nothing, and no key is there', async () => {
  expect(await completed(fullEvent, aside, policyOf(undefined))).toEqual(bare);
  expect(await completed(fullEvent, undefined, policyOf(undefined))).toEqual(bare);
});

it('seals, and tags, so that only the keys give it back', async () => {
  const made = await completed(
    bare,
    aside,
    policyOf({ excerpt: 'sealed', sealTo }, new Uint8Array(32)),
  );
  expect(JSON.stringify(made)).not.toContain(value);
  expect(eventSchema.parse(made)).toEqual(made);
  expect(await unseal(made.excerpts[0]?.sealed ?? '', await exportJWK(privateKey))).toBe(
    aside.excerpts[0]?.text,
  );
  expect(made.tags).toEqual([{ detector: 'email', tag: expect.stringMatching(/^[0-9a-f]{6}$/) }]);
});

it('keeps the masked ends only where the policy still wants them', async () => {
  expect((await completed(fullEvent, undefined, policyOf({ excerpt: 'masked' }))).excerpts).toEqual(
    fullEvent.excerpts,
  );
  expect((await completed(fullEvent, undefined, policyOf({ excerpt: 'none' }))).excerpts).toEqual(
    [],
  );
});

it('loses the excerpt, never the event, to a key that is none', async () => {
  const broken = { kty: 'EC', crv: 'P-256', x: 'A'.repeat(43), y: 'A'.repeat(43) } as never;
  expect(await completed(bare, aside, policyOf({ excerpt: 'sealed', sealTo: broken }))).toEqual(
    bare,
  );
});
