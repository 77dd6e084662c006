import { describe, expect, it } from 'vitest';
import type { DeepFinder } from '../../detect/index.ts';
import { compile } from '../../policy/compile.ts';
import type { PolicyView } from '../../policy/view.ts';
import { createDeepTier, type DeepSource } from './deep-tier.ts';

const names: DeepFinder = {
  reports: ['person-name'],
  findValues: ({ text }) => {
    const start = text.indexOf('Ada');
    if (start < 0) return [];
    return [
      {
        detector: 'person-name',
        category: 'customer',
        scope: 'value',
        start,
        end: start + 3,
        confidence: 0.9,
        evidence: [],
        value: 'Ada',
        size: 1,
        signals: [],
        members: [],
      },
    ];
  },
};

const viewOf = (version: number): PolicyView =>
  compile({ format: 1, id: 'acme', version }, () => '');

function setUp(load: () => Promise<DeepFinder>) {
  const at = { time: 0 };
  const state = { view: viewOf(1), loads: 0, failed: [] as string[] };
  const source: DeepSource = {
    name: 'names',
    load: () => {
      state.loads += 1;
      return load();
    },
  };
  const tier = createDeepTier({
    view: () => Promise.resolve(state.view),
    sources: () => [source],
    failed: (name) => state.failed.push(name),
    now: () => at.time,
  });
  const found = async (text: string) =>
    (await tier.scan(text)).result.findings.map(({ detector }) => detector);
  return { tier, found, state, at };
}

const broken = () => Promise.reject(new Error('damaged'));

describe('the deep tier', () => {
  it('scans with what it loaded, once for a policy', async () => {
    const { found, state } = setUp(() => Promise.resolve(names));
    expect(await found('Ada said so')).toEqual(['person-name']);
    expect(await found('nobody said so')).toEqual([]);
    expect(state.loads).toBe(1);
    state.view = viewOf(2);
    expect(await found('Ada again')).toEqual(['person-name']);
    expect(state.loads).toBe(2);
  });

  it('names what is missing and goes on with the rest', async () => {
    const { tier, state } = setUp(broken);
    const { result, missing } = await tier.scan('Ada, anna.berg@nordwind-handel.de');
    expect(missing).toEqual(['names']);
    expect(result.findings.map(({ detector }) => detector)).toEqual(['email']);
    await tier.scan('Ada');
    expect(state.failed).toEqual(['names']);
  });

  it('tries again after a while, and says so again when it fails after it worked', async () => {
    const loads = [broken, () => Promise.resolve(names), broken];
    const { tier, state, at } = setUp(() => (loads.shift() ?? broken)());
    expect((await tier.scan('Ada')).missing).toEqual(['names']);
    at.time = 59_000;
    expect((await tier.scan('Ada')).missing).toEqual(['names']);
    expect(state.loads).toBe(1);
    at.time = 61_000;
    expect((await tier.scan('Ada')).missing).toEqual([]);
    state.view = viewOf(2);
    expect((await tier.scan('Ada')).missing).toEqual(['names']);
    expect(state.failed).toEqual(['names', 'names']);
  });
});
