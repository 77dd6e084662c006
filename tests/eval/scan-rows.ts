import { deepFinders } from '../../src/cli/deep-finders.ts';
import { inspector } from '../../src/cli/inspect.ts';
import type { Finding, Label } from '../../src/detect/index.ts';
import { interrupts } from '../../src/policy/action.ts';
import { defaultView } from '../../src/policy/default-view.ts';
import { mixed } from '../bench/texts.ts';
import type { Row } from './row.ts';

/** A row and what the engine and the built-in policy say about it. */
export interface Scanned {
  readonly row: Row;
  readonly findings: readonly Finding[];
  readonly labels: readonly Label[];
  /** Warn or stronger. */
  readonly interrupts: boolean;
  readonly action: string;
  readonly rule: string | null;
  /** Findings that led to an interruption. */
  readonly because: readonly Finding[];
  readonly complete: boolean;
  /** Milliseconds of scan and decision. */
  readonly ms: number;
}

const warmUp = 60;

export type ScanRow = (row: Row) => Scanned;

/**
 * Scans as the command `tidegate scan` does under the built-in policy; `fast` as its option of that
 * name, without the deep tier; `warm` for times that mean something from the first row on.
 */
export async function rowScanner({ fast = false, warm = false } = {}): Promise<ScanRow> {
  const inspect = inspector(defaultView, fast ? [] : await deepFinders());
  // The first scans of a process take many times as long as the others.
  const before = warm ? warmUp : 0;
  for (let seed = 0; seed < before; seed++) inspect(mixed(2000, seed), {});
  return (row) => {
    const { findings, labels, complete, decision, ms } = inspect(row.text, {});
    return {
      row,
      findings,
      labels,
      complete,
      ms,
      action: decision.action,
      rule: decision.rule,
      interrupts: interrupts(decision.action),
      because: decision.judged.filter(({ action }) => interrupts(action)).map((one) => one.finding),
    };
  };
}
