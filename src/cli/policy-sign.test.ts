import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { generatePolicyKeys } from '../policy/envelope/policy-key.ts';
import { verifyPolicy } from '../policy/envelope/verify-policy.ts';
import { openBundleFile } from './open-bundle-file.ts';
import { readKey } from './read-key.ts';
import { runTidegate } from './run-tidegate.ts';

// Each case starts the real command, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const policy = (version: number, more: object = {}) => ({
  format: 1,
  id: 'acme',
  version,
  contact: 'help@acme.example',
  rules: [],
  tests: [{ text: 'hello', expect: 'allow' }],
  ...more,
});

let folder = '';
const at = (name: string) => join(folder, name);
const run = (...args: string[]) => runTidegate(['policy', ...args]);
const write = (name: string, json: object) => writeFile(at(name), JSON.stringify(json));
const into = (out: string) => ['--key', at('policy.private.jwk'), '--out', at(out)];
const sign = (name: string, out: string, ...more: string[]) =>
  run('sign', at(name), ...into(out), ...more);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tidegate-sign-'));
  for (const name of ['policy', 'other']) {
    const { privateJwk, publicJwk } = await generatePolicyKeys('ES256');
    await write(`${name}.private.jwk`, privateJwk);
    await write(`${name}.public.jwk`, publicJwk);
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('signing a policy', () => {
  it('makes a file that the pinned key opens and another does not', async () => {
    await write('one.json', policy(1));
    expect(await sign('one.json', 'one.signed.json')).toMatchObject({ code: 0, stderr: '' });
    const keys = ['policy', 'other'].map((name) => at(`${name}.public.jwk`));
    const [good, bad] = await Promise.all(
      keys.map((key) => run('verify', at('one.signed.json'), '--key', key)),
    );
    expect([good?.code, good?.stdout]).toEqual([
      0,
      expect.stringMatching(/acme version 1: signed by [\w-]{43}/),
    ]);
    expect([bad?.code, bad?.stdout]).toEqual([1, expect.stringContaining('REFUSED')]);
  });

  it('refuses what is not valid, and what fails its tests unless forced', async () => {
    await write('bad.json', policy(1, { rulez: [] }));
    await write('red.json', policy(1, { tests: [{ text: 'hello', expect: 'block' }] }));
    const [bad, red] = await Promise.all([
      sign('bad.json', 'no.json', '--force'),
      sign('red.json', 'no.json'),
    ]);
    expect(bad.code).toBe(1);
    expect([red.code, red.stderr]).toEqual([1, expect.stringContaining('its tests fail')]);
    await expect(stat(at('no.json'))).rejects.toThrow('ENOENT');
    expect(await sign('red.json', 'forced.json', '--force')).toMatchObject({ code: 0 });
    expect((await openBundleFile(at('forced.json'))).all).toHaveLength(1);
  });

  it('keeps the policy of the others beside a roll-out, and never goes back', async () => {
    await write('two.json', policy(2));
    await write('three.json', policy(3, { rollout: { percent: 10, seed: 'a' } }));
    await sign('two.json', 'served.json');
    const current = ['--current', at('served.json')];
    const [alone, beside, back] = await Promise.all([
      sign('three.json', 'alone.json'),
      sign('three.json', 'both.json', ...current),
      sign('two.json', 'back.json', ...current),
    ]);
    expect([alone.code, alone.stderr]).toEqual([1, expect.stringContaining('--current')]);
    expect(beside.code).toBe(0);
    const { all } = await openBundleFile(at('both.json'));
    expect(all.map((one) => one.policy.version)).toEqual([2, 3]);
    expect([back.code, back.stderr]).toEqual([2, expect.stringContaining('must go up, to 3')]);
  });

  it('does not put an older version where a newer one lies', async () => {
    await write('six.json', policy(6));
    await write('five.json', policy(5));
    expect(await sign('six.json', 'lies.json')).toMatchObject({ code: 0 });
    const below = await sign('five.json', 'lies.json', '--force');
    expect([below.code, below.stderr]).toEqual([
      2,
      expect.stringContaining('holds version 6, which browsers may have'),
    ]);
    expect((await openBundleFile(at('lies.json'))).newest.policy.version).toBe(6);
  });

  it('works in pipes, and says of a place where nothing can be written just that', async () => {
    await write('one.json', policy(1));
    const [piped, nowhere] = await Promise.all([
      run('sign', at('one.json'), '--key', at('policy.private.jwk'), '--out', '-'),
      run('sign', at('one.json'), '--key', at('policy.private.jwk'), '--out', '/no/where.json'),
    ]);
    expect([nowhere.code, nowhere.stderr]).toEqual([
      2,
      'tidegate: /no/where.json cannot be written (ENOENT).\n',
    ]);
    expect([piped.code, piped.stderr]).toEqual([0, expect.stringContaining('acme version 1')]);
    const args = ['policy', 'verify', '-', '--key', at('policy.public.jwk'), '--json'];
    const { code, stdout } = await runTidegate(args, piped.stdout);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      file: 'stdin',
      good: true,
      policies: [{ id: 'acme', version: 1, refused: null }],
    });
  });

  it('says which date would keep browsers from a policy', async () => {
    await write('old.json', policy(1, { expiresAt: '2020-01-01' }));
    await sign('old.json', 'old.signed.json');
    const args = ['verify', at('old.signed.json'), '--key', at('policy.public.jwk')];
    const { code, stdout } = await run(...args);
    expect([code, stdout]).toEqual([1, expect.stringContaining('REFUSED: expiresAt is past')]);
  });

  it('rolls back by going forward', async () => {
    await write('four.json', policy(4));
    await sign('four.json', 'four.signed.json');
    const back = (above: string) =>
      run('rollback', at('four.signed.json'), '--above', above, ...into('back.json'));
    const wrong = await back('3');
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('not below 3')]);
    expect(await back('7')).toMatchObject({ code: 0 });
    // What is served now is 8 itself: a second 8 of other content would never be taken.
    const again = await back('7');
    expect([again.code, again.stderr]).toEqual([2, expect.stringContaining('Say --above 8.')]);
    const { whole } = await openBundleFile(at('back.json'));
    expect(whole?.policy).toMatchObject({ version: 8, rollbackOf: 4 });
    const key = await readKey(at('policy.public.jwk'), 'public');
    expect(await verifyPolicy(whole?.jws ?? '', [key])).toMatchObject({ kind: 'verified' });
  });
});

describe('keys', () => {
  it('are written once, the private one for its owner only', async () => {
    const made = await run('keygen', '--out', at('keys'), '--name', 'acme');
    expect(made.code).toBe(0);
    expect((await stat(at('keys/acme.private.jwk'))).mode & 0o777).toBe(0o600);
    const shared: unknown = JSON.parse(await readFile(at('keys/acme.public.jwk'), 'utf8'));
    expect(shared).toMatchObject({ kty: 'OKP', crv: 'Ed25519' });
    expect(shared).not.toHaveProperty('d');
    const again = await run('keygen', '--out', at('keys'), '--name', 'acme');
    expect([again.code, again.stderr]).toEqual([2, expect.stringContaining('is there already')]);
  });

  it('are not mistaken for each other', async () => {
    await expect(readKey(at('policy.public.jwk'), 'private')).rejects.toThrow('is a public key');
    await expect(readKey(at('policy.private.jwk'), 'public')).rejects.toThrow('is a private key');
  });
});
