/** A link of HTML or SVG. */
type Link = Element & { readonly href?: unknown; readonly ping?: unknown };

/**
 * Hears where the page goes next: links that open elsewhere or tell a third address that they were
 * followed, and, where the browser says so, every navigation. What may not leave is prevented.
 *
 * @param may whether this address may be asked for
 */
export function watchLeaving(window: Window, may: (url: string) => boolean): void {
  const stop = (event: Event, urls: readonly string[]): void => {
    if (event.cancelable && !urls.every(may)) event.preventDefault();
  };
  window.addEventListener(
    'click',
    (event) => {
      for (const target of event.composedPath() as Link[]) {
        const { href, ping } = target;
        if (typeof href !== 'string') continue;
        const pings = typeof ping === 'string' ? ping.split(/\s+/).filter(Boolean) : [];
        stop(event, [href, ...pings.map((one) => new URL(one, target.baseURI).href)]);
      }
    },
    true,
  );
  window.navigation?.addEventListener('navigate', (event) => {
    const { sameDocument, url } = event.destination;
    if (!sameDocument) stop(event, [url]);
  });
}
