import { hold } from '../../src/background/policy/hold.ts';
import { signedBundle, signingKeys } from '../../src/background/policy/signing.fixture.ts';
import { openBundle } from '../../src/background/policy/open-bundle.ts';
import { pinnedKeys } from '../../src/background/policy/pinned-keys.ts';
import type { Source } from '../../src/background/policy/source.ts';
import { median } from './median.ts';

/** A policy of this many bytes: rules and dictionaries, as a large company has them. */
export function largePolicy(bytes: number): Record<string, unknown> {
  const rules = Array.from({ length: 1000 }, (_, n) => ({
    id: `rule-${n}`,
    when: { detectors: [`names-${n % 100}`], sites: [`*.unit-${n}.example`] },
    action: 'warn',
    message: `Rule ${n} of our house asks you to look again before this leaves.`,
  }));
  const terms = Math.round((bytes - JSON.stringify(rules).length) / 100 / 23);
  const detectors = Object.fromEntries(
    Array.from({ length: 100 }, (_, n) => [
      `names-${n}`,
      {
        custom: {
          title: `Names ${n}`,
          category: 'strategy',
          why: 'Nobody outside knows these.',
          terms: Array.from({ length: terms }, (__, at) => `Unternehmen ${n}-${at} GmbH`),
        },
      },
    ]),
  );
  return { format: 1, id: 'large', version: 1, rules, detectors };
}

/** From the server's answer, and from the store in a fresh worker, until gates can have it. */
export async function largePolicyTimes(): Promise<readonly (readonly string[])[]> {
  const { own, pinned } = await signingKeys();
  const keys = await pinnedKeys(JSON.stringify(pinned));
  if ('problem' in keys) throw new Error(keys.problem);
  const text = await signedBundle(own, [largePolicy(1_000_000)]);
  const [raw] = (JSON.parse(text) as { policies: string[] }).policies;
  const url = 'https://policy.acme.example/';
  const source: Source = { kind: 'url', authority: 'managed', url, keys };
  const shelved = { authority: 'managed', url, raw: raw ?? '', since: '' } as const;
  const open = await times(() => openBundle(text, keys));
  const start = await times(() => hold([shelved], source, null));
  const { view, kid } = await hold([shelved], source, null);
  if (kid === null) throw new Error(JSON.stringify((await openBundle(text, keys)).refused));
  const ms = (value: number) => `${value.toFixed(0)} ms`;
  return [
    ['served', `${(text.length / 1e6).toFixed(2)} MB`],
    ['verify and read', ms(open)],
    ['from the store until it can decide', ms(start)],
    ['what a gate is sent', `${(JSON.stringify(view).length / 1e6).toFixed(2)} MB`],
    ['kept in memory', `${((await kept(shelved, source)) / 1e6).toFixed(1)} MB`],
  ];
}

async function times(work: () => Promise<unknown>): Promise<number> {
  const all: number[] = [];
  for (let round = 0; round < 9; round += 1) {
    const began = performance.now();
    await work();
    all.push(performance.now() - began);
  }
  return median(all);
}

/** What ten of them add to the heap, by one. */
async function kept(shelved: Parameters<typeof hold>[0][number], source: Source): Promise<number> {
  const before = process.memoryUsage().heapUsed;
  const all = [];
  for (let n = 0; n < 10; n += 1) all.push(await hold([shelved], source, null));
  const after = process.memoryUsage().heapUsed;
  return (after - before) / all.length;
}
