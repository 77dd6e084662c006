import { type Needle, needle, type Overlap, overlaps, shortest } from './carried.ts';
import { decodings } from './decodings.ts';
import { squeeze, squeezeMapped } from './squeeze.ts';

/** How a text came into this tab. */
export type Origin = 'typed' | 'paste' | 'drop';

/** What of the remembered texts stands in a body. */
export interface Carried {
  readonly origin: Origin;
  /** The parts that leave, line breaks kept (tables and code mean nothing without), one a paragraph. */
  readonly leaves: string;
}

/** Texts typed, pasted or dropped in this tab; in memory only. */
export interface TextMemory {
  /** Nothing to look for. */
  readonly empty: boolean;
  add(text: string, origin: 'paste' | 'drop'): void;
  /** The text an editor holds now; replaces what this editor held before. */
  typed(editor: object, text: string): void;
  /** What a body, URL or frame holds of them, if that is worth judging. */
  carriedBy(body: string): Carried | null;
  /** How a text came here: by paste or drop if a part of it did. */
  originOf(text: string): Origin | null;
}

/** The most texts, and the most code units of them together, that are kept. */
const most = 60;
const mostUnits = 4_000_000;
/** A body is looked through up to here. */
const mostBody = 2_000_000;

interface Entry {
  readonly text: string;
  readonly origin: Origin;
  readonly needle: Needle;
  /** Offset in the text of every code unit of the needle. */
  readonly at: Uint32Array;
}

export function createTextMemory(): TextMemory {
  let entries: Entry[] = [];
  const live = new WeakMap<object, Entry>();

  const keep = (text: string, origin: Origin): Entry | null => {
    const short = squeezeMapped(text);
    if (short.text.length < shortest) return null;
    const same = entries.find((entry) => entry.needle.text === short.text);
    if (same) return same;
    const entry = { text, origin, needle: needle(short.text), at: short.at };
    entries.push(entry);
    let kept = entries.reduce((sum, { text: one }) => sum + one.length, 0);
    while (entries.length > most || (kept > mostUnits && entries.length > 1)) {
      kept -= entries.shift()?.text.length ?? 0;
    }
    return entry;
  };

  return {
    get empty() {
      return entries.length === 0;
    },
    add: (text, origin) => void keep(text, origin),
    typed(editor, text) {
      const before = live.get(editor);
      // Growing by typing replaces what was kept; clearing or rewriting the editor keeps it.
      if (before && squeeze(text).startsWith(before.needle.text)) {
        entries = entries.filter((entry) => entry !== before || entry.origin !== 'typed');
      }
      const entry = keep(text, 'typed');
      if (entry) live.set(editor, entry);
      else live.delete(editor);
    },
    carriedBy(body) {
      if (entries.length === 0 || body.length < shortest) return null;
      const needles = entries.map((entry) => entry.needle);
      let best: readonly Overlap[] = [];
      // An escaped form may show parts of a text; the form it was made from shows all of it.
      for (const form of decodings(body.slice(0, mostBody))) {
        const found = overlaps(needles, squeeze(form));
        if (units(found) > units(best)) best = found;
      }
      const parts = best.flatMap((overlap) => {
        const entry = entries.find((one) => one.needle === overlap.needle);
        return entry ? [{ ...overlap, entry }] : [];
      });
      const [first] = parts;
      if (!first) return null;
      return { origin: first.entry.origin, leaves: parts.map(leaving).join('\n\n') };
    },
    originOf(text) {
      const short = squeeze(text);
      const from = (origin: Origin): boolean => {
        const own = entries.filter((entry) => entry.origin === origin);
        return (
          overlaps(
            own.map((entry) => entry.needle),
            short,
          ).length > 0
        );
      };
      return origins.find(from) ?? null;
    },
  };
}

/** A typed text holds what was pasted into it: the paste says more. */
const origins: readonly Origin[] = ['paste', 'drop', 'typed'];

function units(found: readonly Overlap[]): number {
  return found.reduce((sum, { start, end }) => sum + end - start, 0);
}

function leaving({ entry, start, end }: Overlap & { readonly entry: Entry }): string {
  const { text, at } = entry;
  return text.slice(at[start], (at[end - 1] ?? text.length) + 1);
}
