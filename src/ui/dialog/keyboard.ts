const reachable = 'a[href], button:not(:disabled), select, textarea, input, [tabindex="0"]';

/**
 * Tab goes round inside the dialog instead of on to the page; Escape cancels. An Enter still held
 * down from the composer repeats here: it must not press the button that has just got the focus.
 */
export function onKey(event: KeyboardEvent, inside: HTMLElement, cancel: () => void): void {
  if (!event.isTrusted) return;
  if (event.key === 'Escape') {
    event.preventDefault();
    cancel();
  }
  if (event.repeat && (event.key === 'Enter' || event.key === ' ')) {
    const typing = event.target instanceof HTMLTextAreaElement;
    if (!typing) event.preventDefault();
  }
  if (event.key !== 'Tab') return;
  const stops = [...inside.querySelectorAll<HTMLElement>(reachable)];
  const end = event.shiftKey ? stops[0] : stops.at(-1);
  const start = event.shiftKey ? stops.at(-1) : stops[0];
  const here = document.activeElement;
  if (here === end || !inside.contains(here) || here === inside) {
    event.preventDefault();
    start?.focus();
  }
}
