/**
 * Whatever is heard on this window and its document from now on ends with one call, whoever added
 * it: a listener that stayed behind would hold what the next gate lets go. Only this extension's
 * world sees the change.
 */
export function hearUntil(window: Window): () => void {
  const end = new AbortController();
  for (const target of [window, window.document] as EventTarget[]) {
    const add = target.addEventListener;
    target.addEventListener = (kind, hearer, options) => {
      const own = typeof options === 'object' ? options : { capture: options ?? false };
      add.call(target, kind, hearer, { signal: end.signal, ...own });
    };
  }
  return () => end.abort();
}
