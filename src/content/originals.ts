import type { Numbers } from '../detect/index.ts';
import { type Joint, type Redacted, redactAll } from './joint.ts';
import { perConversation } from './per-conversation.ts';
import { squeeze } from './squeeze.ts';

/** What stands behind the placeholders of a conversation; in memory only, never in the page. */
export interface Originals {
  /** How these texts would read with their values replaced. */
  preview(joint: Joint): readonly Redacted[];
  /** The same, and what was replaced is remembered. */
  replace(joint: Joint): readonly Redacted[];
  /** Values of this conversation by placeholder. */
  known(): ReadonlyMap<string, string>;
  /** Whether the person sent this very line, placeholders and all. */
  sent(line: string): boolean;
}

/** Placeholders one conversation remembers; the oldest go first. */
const capacity = 5000;

interface Memory {
  readonly numbers: Numbers;
  readonly values: Map<string, string>;
  /** Lines that went out with placeholders, squeezed. */
  readonly lines: Set<string>;
}

/**
 * @param conversation names the conversation the person is in now; null before it has a name
 * @param replaced something was remembered
 */
export function createOriginals(
  conversation: () => string | null,
  replaced: () => void = () => undefined,
): Originals {
  const current = perConversation<Memory>(conversation, () => ({
    numbers: new Map(),
    values: new Map(),
    lines: new Set(),
  }));

  return {
    preview: (joint) => redactAll(joint, structuredClone(current().numbers)),
    replace(joint) {
      const { numbers, values, lines } = current();
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
      if (values.size > 0) replaced();
      return redacted;
    },
    known: () => current().values,
    sent: (line) => current().lines.has(squeeze(line)),
  };
}
