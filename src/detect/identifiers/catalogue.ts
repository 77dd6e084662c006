import type { Candidates } from '../candidates.ts';
import { longestValue, shortestValue, type Identifier } from './identifier.ts';
import { createDictionary, type Dictionary } from './labels.ts';
import { readSchemes, type Kind, type NamedChecks, type Scheme } from './scheme.ts';

/** What one table of identifiers says, and what was found by it in the text at hand. */
export interface Catalogue {
  readonly schemes: readonly Scheme[];
  readonly dictionary: Dictionary;
  /** Schemes so strict that a value of a length, in one piece or in groups, needs no label. */
  bare(length: number, isWhole: boolean): readonly Scheme[];
  readonly found: WeakMap<Candidates, ReadonlyMap<Kind, readonly Identifier[]>>;
}

/** In the map of strict schemes, added to the length of values in one piece. */
const inOne = 200;

/** Makes a catalogue when it is first asked for: a page in which no number stands never pays. */
export function catalogueOf(table: string, generic: string, named: NamedChecks): () => Catalogue {
  let made: Catalogue | undefined;
  return () => (made ??= createCatalogue(readSchemes(table, named), generic));
}

function createCatalogue(schemes: readonly Scheme[], generic: string): Catalogue {
  const byLength = new Map<number, readonly Scheme[]>();
  const strict = schemes.filter(({ bare }) => bare);
  for (let one = shortestValue; one <= longestValue; one++) {
    const long = strict.filter(({ lengths }) => lengths(one));
    byLength.set(one, long);
    byLength.set(
      one + inOne,
      long.filter(({ bare }) => /^(?:undefined|\d+)$/.test(String(bare?.form))),
    );
  }
  return {
    schemes,
    dictionary: createDictionary(schemes, generic),
    bare: (length, isWhole) => byLength.get(length + (isWhole ? inOne : 0)) ?? [],
    found: new WeakMap(),
  };
}
