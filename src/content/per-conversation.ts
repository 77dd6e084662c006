/**
 * One memory for each conversation of a tab, made when it is first asked for; it dies with the
 * document.
 * @param conversation names the conversation the person is in now; null before it has a name.
 */
export function perConversation<T>(conversation: () => string | null, make: () => T): () => T {
  const memories = new Map<string | null, T>();
  let last: string | null = null;

  return () => {
    const name = conversation();
    // A new chat gets its name with the first message: it is still the same conversation.
    if (last === null && name !== null && !memories.has(name)) {
      const unnamed = memories.get(null);
      memories.delete(null);
      if (unnamed !== undefined) memories.set(name, unnamed);
    }
    last = name;
    let memory = memories.get(name);
    if (memory === undefined) memories.set(name, (memory = make()));
    return memory;
  };
}
