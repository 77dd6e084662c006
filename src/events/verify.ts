import type { LogKey, LoggedEvent } from './event.ts';
import { checkpointStatement, fromJsonLine, headStatement, type Trailer } from './jsonl.ts';
import { type Link, linkHash, nothingBefore } from './link.ts';
import { isSigned } from './signing.ts';

export interface Problem {
  /** From 1; 0 for what concerns the whole file. */
  readonly line: number;
  readonly what: string;
}

export interface Verdict {
  readonly problems: readonly Problem[];
  /** Problems beyond those listed. */
  readonly more: number;
  /** Signed by one of the keys that were given; without keys, a whole new file could be made. */
  readonly proven: boolean;
  readonly records: number;
  /** Records that a filter left out; they hold their place in the chain. */
  readonly stubs: number;
  readonly chains: number;
}

export interface Verifier {
  /** The next line, without its end. Memory does not grow with the file. */
  take(text: string): void;
  end(): Promise<Verdict>;
}

interface Chain {
  readonly first: Link;
  readonly firstLine: number;
  last: Link;
  key: LogKey | null;
  checkpoint: { through: number; hash: string; signature: string; line: number } | null;
}

const mostProblems = 50;

/** Checks an export line by line: the chain, what is missing, the trailer and its signatures. */
export function createVerifier(keys: readonly LogKey[]): Verifier {
  const chains = new Map<string, Chain>();
  const problems: Problem[] = [];
  let [line, records, stubs, more] = [0, 0, 0, 0];
  let trailer: Trailer | null = null;
  const problem = (at: number, what: string): void => {
    if (problems.length < mostProblems) problems.push({ line: at, what });
    else more += 1;
  };

  const place = (link: Link, body: string): Chain => {
    const name = `record ${link.seq} of chain ${short(link.chain)}`;
    if (linkHash(link.previous, body) !== link.hash)
      problem(line, `${name} was changed after it was written.`);
    const chain = chains.get(link.chain);
    if (!chain) {
      if (link.seq === 0 && link.previous !== nothingBefore)
        problem(line, `${name} is the first, but follows something.`);
      const begun = { first: link, firstLine: line, last: link, key: null, checkpoint: null };
      chains.set(link.chain, begun);
      return begun;
    }
    const { last } = chain;
    if (link.seq <= last.seq) problem(line, `${name} comes again, or was moved down.`);
    else if (link.seq > last.seq + 1)
      problem(line, `${ranged(last.seq + 1, link.seq - 1)} missing (chain ${short(link.chain)}).`);
    else if (link.previous !== last.hash)
      problem(line, `${name} does not follow the record before it, which was changed or replaced.`);
    if (link.seq > last.seq) chain.last = link;
    return chain;
  };

  const learn = (chain: Chain, { kind, chain: said }: LoggedEvent): void => {
    if (!said) return;
    if (chain.key && !sameKey(chain.key, said.key))
      problem(line, `The ${kind} names another key than the records before it.`);
    chain.key ??= said.key;
    if (said.checkpoint) chain.checkpoint = { ...said.checkpoint, line };
  };

  const checkBeginning = async (name: string, chain: Chain): Promise<void> => {
    const { first, firstLine, checkpoint, key } = chain;
    const stated = checkpoint && checkpointStatement(name, checkpoint.through, checkpoint.hash);
    if (stated && !(key && (await isSigned(stated, checkpoint.signature, key))))
      problem(checkpoint.line, 'The checkpoint is not signed by the key of its chain.');
    const through = checkpoint?.through ?? -1;
    if (first.seq > through + 1 || (first.seq > 0 && checkpoint?.hash !== first.previous))
      problem(
        firstLine,
        `${ranged(Math.max(0, through + 1), first.seq - 1)} missing at the beginning of chain ${short(name)}; no checkpoint says they were removed.`,
      );
    else if (first.seq <= through)
      problem(firstLine, `Record ${first.seq} is here, but a checkpoint says it was removed.`);
  };

  const checkTrailer = async ({ at, lines, heads }: Trailer): Promise<void> => {
    if (lines !== line - 1)
      problem(line, `The trailer speaks of ${lines} lines before it; there are ${line - 1}.`);
    for (const head of heads) {
      const chain = chains.get(head.chain);
      const name = `chain ${short(head.chain)}`;
      if (!chain) problem(line, `The trailer names ${name}, of which no record is here.`);
      else if (head.seq !== chain.last.seq || head.hash !== chain.last.hash)
        problem(
          line,
          `The trailer ends ${name} at record ${head.seq}, the file at ${chain.last.seq}.`,
        );
      else if (head.first !== chain.first.seq)
        problem(
          line,
          `The trailer begins ${name} at ${head.first}, the file at ${chain.first.seq}.`,
        );
      if (chain?.key && !sameKey(chain.key, head.key))
        problem(line, `The trailer gives another key for ${name} than its records.`);
      // oxlint-disable-next-line no-await-in-loop -- a handful of heads
      if (!(await isSigned(headStatement({ at, lines }, head), head.signature, head.key)))
        problem(line, `The signature of ${name} in the trailer does not fit.`);
    }
    // Told where the chain begins: a record whose chain was renamed is the only one of it.
    for (const [name, { firstLine }] of chains)
      if (!heads.some((head) => head.chain === name))
        problem(firstLine, `Chain ${short(name)} begins here, but the trailer does not name it.`);
  };

  return {
    take(text) {
      line += 1;
      if (trailer) problem(line, 'Something comes after the trailer.');
      const read = fromJsonLine(text);
      if (read === null)
        return problem(line, 'This is no line that this version of Tidegate has written.');
      if (read.kind === 'trailer') {
        trailer = read.trailer;
        return;
      }
      if (read.kind === 'stub') {
        stubs += 1;
        place(read.stub, read.stub.body);
        return;
      }
      records += 1;
      const { hash } = read.link;
      const chain = place(read.link, read.body());
      if (chain.last.hash === hash) learn(chain, read.event);
    },
    async end() {
      for (const [name, chain] of chains) {
        // oxlint-disable-next-line no-await-in-loop -- a handful of chains
        await checkBeginning(name, chain);
      }
      if (trailer) await checkTrailer(trailer);
      else problem(0, 'The trailer is missing: the file was cut short, or is not a whole export.');
      const unknown = [...chains].filter(
        ([name, { key }]) => !keys.some((known) => sameKey(known, key ?? headKey(trailer, name))),
      );
      if (keys.length > 0)
        for (const [name, { firstLine }] of unknown)
          problem(firstLine, `Chain ${short(name)} is signed by none of the keys that you gave.`);
      const proven = chains.size > 0 && unknown.length === 0;
      return { problems, more, proven, records, stubs, chains: chains.size };
    },
  };
}

function headKey(trailer: Trailer | null, chain: string): LogKey | null {
  return trailer?.heads.find((head) => head.chain === chain)?.key ?? null;
}

function sameKey(a: LogKey, b: LogKey | null): boolean {
  return a.x === b?.x && a.y === b.y;
}

function short(chain: string): string {
  return chain.slice(0, 8);
}

function ranged(from: number, to: number): string {
  return from >= to ? `Record ${from} is` : `Records ${from} to ${to} are`;
}
