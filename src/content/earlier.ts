import { squeeze } from './squeeze.ts';

/**
 * What was sent before in each conversation, in memory only: a value or a list cut over several
 * messages shows in the last of them.
 */
export interface Earlier {
  /** A message is on its way. */
  left(text: string): void;
  /** It did not go. */
  takenBack(): void;
  /** Messages before this text, oldest first; the text itself, judged again on its way, is none. */
  before(text: string): readonly string[];
}

/** Messages and code units kept of one conversation, and conversations kept. */
const most = 6;
const mostUnits = 8000;
const mostConversations = 20;

/** @param conversation names the conversation the person is in now; null before it has a name. */
export function createEarlier(conversation: () => string | null): Earlier {
  const memories = new Map<string | null, readonly string[]>();
  let last: string | null = null;

  const current = (): readonly string[] => {
    const name = conversation();
    // A new chat gets its name with the first message: it is still the same conversation.
    const unnamed = memories.get(null);
    if (last === null && name !== null && unnamed && !memories.has(name)) {
      memories.delete(null);
      memories.set(name, unnamed);
    }
    last = name;
    return memories.get(name) ?? [];
  };
  const keep = (messages: readonly string[]): void => {
    memories.delete(last);
    memories.set(last, messages);
    if (memories.size > mostConversations) memories.delete(memories.keys().next().value ?? null);
  };

  return {
    left(text) {
      const known = current();
      if (isSame(known.at(-1), text)) return;
      keep([...known, text.slice(-mostUnits)].slice(-most));
    },
    takenBack() {
      keep(current().slice(0, -1));
    },
    before(text) {
      const known = current();
      return isSame(known.at(-1), text) ? known.slice(0, -1) : known;
    },
  };
}

/** A request carries a message with other blanks, and perhaps with more around it. */
function isSame(last: string | undefined, text: string): boolean {
  if (last === undefined) return false;
  const one = squeeze(last);
  const other = squeeze(text.slice(-mostUnits));
  return one === other || (one.length >= 8 && other.includes(one));
}
