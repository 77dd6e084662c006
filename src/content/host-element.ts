/**
 * An element of ours on the page: one unremarkable host with a closed shadow root. The page can see
 * and remove it; it never takes room, and its own styles win over the page's.
 */
export interface HostElement {
  readonly host: HTMLElement;
  readonly shadow: ShadowRoot;
  /** Put it on the page (again), above everything where the browser has a top layer. */
  show(): void;
  remove(): void;
}

export function createHost(document: Document, css: string): HostElement {
  const host = styled(document, 'div', `all: initial; position: fixed; ${css}`);
  const shadow = host.attachShadow({ mode: 'closed' });
  return {
    host,
    shadow,
    show() {
      if (!host.isConnected) document.documentElement.append(host);
      // The top layer stands over a modal dialog of the page as well.
      if (typeof host.showPopover !== 'function' || host.matches(':popover-open')) return;
      host.popover = 'manual';
      host.showPopover();
    },
    remove: () => host.remove(),
  };
}

/** An element with inline styles, set in a way that no content security policy forbids. */
export function styled<K extends keyof HTMLElementTagNameMap>(
  document: Document,
  tag: K,
  css: string,
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  restyle(element, css);
  return element;
}

/** Set some styles, each over whatever the page's own sheets say. */
export function restyle(element: HTMLElement, css: string): void {
  for (const rule of css.split(';')) {
    const colon = rule.indexOf(':');
    if (colon < 0) continue;
    element.style.setProperty(
      rule.slice(0, colon).trim(),
      rule.slice(colon + 1).trim(),
      'important',
    );
  }
}
