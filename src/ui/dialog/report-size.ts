/**
 * Tells how high the dialog would like to be, whenever that changes: all of it, without the list's
 * own scrolling. The gate gives what there is room for; the list takes what header and footer leave
 * (`--rest`), and when that is next to nothing the whole frame scrolls. Returns how to stop.
 */
export function reportSize(card: HTMLElement, say: (height: number) => void): () => void {
  let last = -1;
  const measure = () => {
    const list = card.querySelector<HTMLElement>('.found');
    const rest = card.offsetHeight - (list?.clientHeight ?? 0);
    card.style.setProperty('--rest', `${rest}px`);
    const height = rest + (list?.scrollHeight ?? 0);
    if (height === last) return;
    last = height;
    say(height);
  };
  const sizes = new ResizeObserver(measure);
  const contents = new MutationObserver(measure);
  sizes.observe(card);
  contents.observe(card, { childList: true, subtree: true, characterData: true });
  measure();
  return () => {
    sizes.disconnect();
    contents.disconnect();
  };
}
