import type { Candidates } from '../candidates.ts';
import type { Pick } from '../detector.ts';
import { findKeys, type KeyKind } from './key-matcher.ts';

/** The keys of one kind in a text, for the detector that reports them. */
export function* pickKeys(kind: KeyKind, text: string, candidates: Candidates): Iterable<Pick> {
  for (const key of findKeys(text, candidates)) {
    if (key.kind !== kind) continue;
    const { start, end, confidence, documented, maker } = key;
    const evidence = maker === '' ? 'drawn at random, as keys are' : `form of a key of ${maker}`;
    yield { start, end, confidence, documented, evidence: [evidence] };
  }
}
