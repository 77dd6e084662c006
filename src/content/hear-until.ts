interface Heard {
  readonly target: EventTarget;
  readonly kind: string;
  readonly hearer: EventListenerOrEventListenerObject | null;
  readonly options: AddEventListenerOptions;
}

/**
 * Whatever is heard on this window and its document from now on ends with one call, whoever added
 * it: a listener that stayed behind would hold what the next gate lets go. And until then it is
 * heard: `document.open` takes the listeners of both away, ours too, and they are added again.
 * Only this extension's world sees the change.
 */
export function hearUntil(window: Window): () => void {
  const { document } = window;
  const end = new AbortController();
  const all: Heard[] = [];
  const add = window.addEventListener;
  const hear = ({ target, kind, hearer, options }: Heard): void =>
    void add.call(target, kind, hearer as EventListener, options);

  for (const target of [window, document] as EventTarget[]) {
    const remove = target.removeEventListener;
    target.addEventListener = (kind, hearer, options) => {
      const own = typeof options === 'object' ? options : { capture: options ?? false };
      const heard = { target, kind, hearer, options: { signal: end.signal, ...own } };
      hear(heard);
      if (!own.once) all.push(heard);
    };
    target.removeEventListener = (kind, hearer, options) => {
      remove.call(target, kind, hearer, options);
      const at = all.findIndex(
        (one) => one.target === target && one.kind === kind && one.hearer === hearer,
      );
      if (at >= 0) all.splice(at, 1);
    };
  }

  let root: Element | null = document.documentElement;
  const reopened = new MutationObserver(() => {
    if (document.documentElement === root) return;
    root = document.documentElement;
    // What is still heard is not heard twice.
    all.forEach(hear);
  });
  reopened.observe(document, { childList: true });
  return () => {
    reopened.disconnect();
    end.abort();
  };
}
