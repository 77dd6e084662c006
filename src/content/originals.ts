import type { Numbers } from '../detect/index.ts';
import type { KeptValues } from '../protocol/kept-values.ts';
import { type Joint, type Redacted, redactAll } from './joint.ts';
import { perConversation } from './per-conversation.ts';
import { squeeze } from './squeeze.ts';

/** What stands behind the placeholders of a conversation; in memory only, never in the page. */
export interface Originals {
  /** How these texts would read with their values replaced. */
  preview(joint: Joint): readonly Redacted[];
  /** Placeholders stay as they were previewed, also where not all of them are used in the end. */
  hold(joint: Joint): void;
  /** The same as a preview, and what was replaced is remembered. */
  replace(joint: Joint): readonly Redacted[];
  /** Values of this conversation by placeholder. */
  known(): ReadonlyMap<string, string>;
  /** Whether the person sent this very line, placeholders and all. */
  sent(line: string): boolean;
  /** What was kept before a reload, by conversation; a conversation that has begun anew keeps its own. */
  restore(kept: Readonly<Record<string, KeptValues>>): void;
}

/** Placeholders one conversation remembers; the oldest go first. */
const capacity = 5000;

interface Memory {
  readonly numbers: Numbers;
  readonly values: Map<string, string>;
  /** Lines that went out with placeholders, squeezed. */
  readonly lines: Set<string>;
  /** Something was replaced since it was last kept. */
  fresh: boolean;
}

/**
 * @param conversation names the conversation the person is in now; null before it has a name
 * @param replaced something was remembered
 * @param keep is told a conversation that changed, once it has a name
 */
export function createOriginals(
  conversation: () => string | null,
  replaced: () => void = () => undefined,
  keep: (conversation: string, kept: KeptValues) => void = () => undefined,
): Originals {
  const before = new Map<string, KeptValues>();
  const memoryOf = perConversation<Memory>(conversation, () => ({
    numbers: new Map(),
    values: new Map(),
    lines: new Set(),
    fresh: false,
  }));
  const current = (): Memory => {
    const memory = memoryOf();
    const name = conversation();
    const kept = name === null ? undefined : before.get(name);
    if (kept && memory.numbers.size === 0) take(memory, kept);
    if (name !== null && memory.fresh) {
      memory.fresh = false;
      keep(name, give(memory));
    }
    return memory;
  };

  return {
    preview: (joint) => redactAll(joint, structuredClone(current().numbers)),
    hold: (joint) => void redactAll(joint, current().numbers),
    replace(joint) {
      const memory = current();
      const { numbers, values, lines } = memory;
      const redacted = redactAll(joint, numbers);
      for (const [at, one] of redacted.entries()) {
        const text = joint.parts[at]?.text ?? '';
        for (const line of one.text.split('\n')) lines.add(squeeze(line));
        for (const { placeholder, start, end } of one.replacements) {
          if (values.has(placeholder)) continue;
          if (values.size >= capacity) values.delete(values.keys().next().value ?? '');
          values.set(placeholder, text.slice(start, end));
        }
      }
      memory.fresh = true;
      if (values.size > 0) replaced();
      current();
      return redacted;
    },
    known: () => current().values,
    sent: (line) => current().lines.has(squeeze(line)),
    restore(kept) {
      for (const [name, values] of Object.entries(kept)) before.set(name, values);
      if (current().values.size > 0) replaced();
    },
  };
}

function give({ numbers, values, lines }: Memory): KeptValues {
  return {
    values: [...values],
    numbers: [...numbers].map(([title, known]) => [title, [...known]]),
    // Only with a placeholder in it is a line ever asked for.
    lines: [...lines].filter((line) => line.includes('[')),
  };
}

function take(memory: Memory, { numbers, values, lines }: KeptValues): void {
  for (const [title, known] of numbers) memory.numbers.set(title, new Map(known));
  for (const [placeholder, value] of values) memory.values.set(placeholder, value);
  for (const line of lines) memory.lines.add(line);
}
