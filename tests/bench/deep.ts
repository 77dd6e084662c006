import { deepFinders } from '../../src/cli/deep-finders.ts';
import { createBuilder, createExactFinder } from '../../src/detect/exact/index.ts';
import {
  createFingerprintBuilder,
  createFingerprintFinder,
} from '../../src/detect/fingerprint/index.ts';
import { createScanner, type DeepFinder } from '../../src/detect/index.ts';
import { median } from './median.ts';
import { mixed, prose } from './texts.ts';

const customers = 200_000;
const documents = 300;
const key = Uint8Array.from({ length: 32 }, (_, i) => i * 7 + 1);
const salt = '00112233445566778899aabbccddeeff';
/** Milliseconds for 10 kB with everything loaded. */
const budget = 8;

/**
 * 10 kB through the fast tier with parts of the deep tier beside it: medians, and what each part
 * adds. A part that cannot be loaded is said to be absent.
 */
export async function deepTimes(): Promise<string[][]> {
  const parts: [name: string, load: () => Promise<readonly DeepFinder[]>][] = [
    ['names', deepFinders],
    [`exact data, ${customers} rows`, () => Promise.resolve([exactFinder()])],
    [`fingerprints, ${documents} documents`, () => Promise.resolve([fingerprintFinder()])],
  ];
  const fast = time([]);
  const rows = [['fast tier alone', `${fast.toFixed(3)} ms`]];
  const all: DeepFinder[] = [];
  for (const [name, load] of parts) {
    try {
      const finders = await load();
      all.push(...finders);
      rows.push([`with ${name}`, `${time(finders).toFixed(3)} ms`]);
    } catch (error) {
      rows.push([
        `with ${name}`,
        `absent: ${error instanceof Error ? error.message : 'no reason'}`,
      ]);
    }
  }
  const whole = time(all);
  const verdict = `budget ${budget} ms ${whole <= budget ? 'held' : 'OVER'}`;
  return [...rows, ['with all of them', `${whole.toFixed(3)} ms`, verdict]];
}

function time(deep: readonly DeepFinder[]): number {
  const scanner = createScanner({ deep });
  const times: number[] = [];
  for (let round = -20; round < 60; round++) {
    const text = mixed(10_000, round + 1000);
    const from = performance.now();
    scanner.scan(text);
    if (round >= 0) times.push(performance.now() - from);
  }
  return median(times);
}

function exactFinder(): DeepFinder {
  const builder = createBuilder(key, {
    title: 'Customers',
    category: 'customer',
    columns: [
      { name: 'number', kind: 'code' },
      { name: 'name', kind: 'name' },
    ],
    salt,
    acceptGuessable: true,
  });
  for (let i = 0; i < customers; i++)
    builder.add([`KD-${String(i * 7919).padStart(10, '0')}`, `Anna${i % 999} Berg${i % 1009}`]);
  const table = builder.finish();
  if ('kind' in table) throw new Error(`the table was refused: ${table.why}`);
  return createExactFinder([{ id: 'customers', table }], key);
}

function fingerprintFinder(): DeepFinder {
  const builder = createFingerprintBuilder({
    title: 'Documents',
    category: 'strategy',
    tagKey: key,
    salt,
  });
  for (let i = 0; i < documents; i++) builder.add(`document ${i}`, prose(8000, i), 'prose');
  return createFingerprintFinder([{ id: 'documents', file: builder.finish().file }], key);
}
