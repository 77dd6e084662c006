import type { Kind } from '../../src/detect/classify/kinds.ts';
import { kindIndex, type LineSample } from './line-samples.ts';
import { machineCode } from './machine-code.ts';
import { machineConfig } from './machine-config.ts';
import { machineText } from './machine-text.ts';
import { pick, type Random } from './random.ts';
import { shortNotes } from './short-notes.ts';
import { vary, type Passage } from './vary.ts';

/** How often each kind is shown; code and prose are what matters, the rest must be told apart. */
const shares: [string, number][] = [
  ['code', 0.27],
  ['prose', 0.25],
  ['mixed', 0.06],
  ['config', 0.11],
  ['markup', 0.04],
  ['log', 0.04],
  ['data', 0.04],
  ['machine', 0.19],
];

/** Texts of our own, of the kinds that the sets lack. */
function made(random: Random): { kind: Kind; lines: string[] } {
  const which = random();
  if (which < 0.2) return machineConfig(random);
  if (which < 0.65) return machineText(random);
  return which < 0.85
    ? { kind: 'code', lines: machineCode(random) }
    : { kind: 'prose', lines: shortNotes(random) };
}

/** An endless, shuffled stream of training passages made of the samples. */
export function makeLineSource(samples: readonly LineSample[]): (random: Random) => Passage {
  const byKind = new Map<string, Map<string, LineSample[]>>();
  for (const sample of samples) {
    const groups = byKind.get(sample.kind) ?? new Map<string, LineSample[]>();
    byKind.set(sample.kind, groups);
    // One language or source in a group, so that the frequent ones do not drown the rare.
    const { row } = sample;
    const name =
      row.set === 'class-code'
        ? `${row.lang}`
        : row.set === 'benign-code'
          ? row.source.split('/')[2]!
          : `${row.source}/${row.lang}`;
    const group =
      row.set === 'benign-code' && sample.kind === 'code' ? `rare ${name.charAt(0)}` : name;
    groups.set(group, [...(groups.get(group) ?? []), sample]);
  }
  const prose = samples.filter((each) => each.kind === 'prose');
  const flat = new Map([...byKind].map(([kind, groups]) => [kind, [...groups.values()]]));
  return (random) => {
    let at = random();
    for (const [kind, share] of shares) {
      at -= share;
      if (at > 0) continue;
      if (kind === 'machine') {
        const { kind: own, lines } = made(random);
        const labels = new Uint8Array(lines.length).fill(kindIndex(own));
        const sample = { lines, labels, kind: own } as unknown as LineSample;
        // As they are: most of them are shorter than what a cut leaves.
        if (own === 'prose') return { lines, labels: [...labels] };
        return vary(random, sample, prose);
      }
      const groups = flat.get(kind);
      if (groups === undefined) break;
      // Prose of many languages counts by group half of the time, by text the other half.
      const sample =
        kind === 'prose' && random() < 0.5
          ? pick(random, prose)
          : pick(random, pick(random, groups));
      return vary(random, sample, prose);
    }
    return vary(random, pick(random, prose), prose);
  };
}
