import type { Site } from '../sites/site.ts';
import { isTextControl } from './editor-text.ts';
import { isElement } from './element.ts';

/** The editors a site's prompts are written in. */
export interface Composers {
  /** The one on the page now, if it was found. */
  current(): HTMLElement | null;
  /** The composer an event happened in. */
  of(event: Event): HTMLElement | null;
  /** Whether this Enter sends in the site's editor. */
  sendsOn(event: KeyboardEvent): boolean;
  /** The send control an event happened on. */
  sendOf(event: Event): HTMLElement | null;
  /** The send control on the page now. */
  send(): HTMLElement | null;
  /** Hear when a composer comes or goes. */
  onChange(heard: (found: boolean) => void): void;
}

/** Milliseconds between looks while the page is changing. */
const pause = 200;

/** Watches one document with one observer that does nothing while the known composer stays. */
export function watchComposers(
  document: Document,
  site: Site | null,
  wanted: () => boolean = () => true,
): Composers {
  /** Read each time: a policy may mend them, and a page may become another one. */
  const selectors = (): readonly string[] => (wanted() ? (site?.composer.selectors ?? []) : []);
  const sends = (): readonly string[] => (wanted() ? (site?.send ?? []) : []);
  let known: HTMLElement | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const hearers: ((found: boolean) => void)[] = [];

  let looks = 0;
  const look = (): void => {
    timer = null;
    const before = known;
    // Walking the whole page for shadow roots is not for every mutation.
    looks += 1;
    known = find(document, selectors(), looks % 8 === 1);
    if (Boolean(before) !== Boolean(known)) for (const heard of hearers) heard(known !== null);
  };
  const noticed = (): void => {
    if (known?.isConnected || timer !== null) return;
    timer = setTimeout(look, pause);
  };
  if (site) {
    new MutationObserver(noticed).observe(document, { childList: true, subtree: true });
    noticed();
  }

  /** Of several that are as good as each other, the one that somebody writes in counts. */
  const met = (found: HTMLElement): void => {
    const rank = (one: HTMLElement) => selectors().findIndex((selector) => one.closest(selector));
    if (!known?.isConnected) look();
    if (known && !site?.generic && rank(found) > rank(known)) return;
    const before = known;
    known = editable(found);
    if (!before) for (const heard of hearers) heard(true);
  };
  const closest = (event: Event, any: readonly string[]): HTMLElement | null => {
    const selector = any.join(',');
    if (selector === '') return null;
    return (
      event
        .composedPath()
        .filter(isElement)
        .find((node) => node.matches(selector)) ?? null
    );
  };

  return {
    current() {
      if (!known?.isConnected || !wanted()) look();
      return known;
    },
    of(event) {
      const inside = known && event.composedPath().includes(known) ? known : null;
      const found = inside ?? closest(event, selectors());
      if (found && found !== known) met(found);
      return found && editable(found);
    },
    sendsOn: ({ ctrlKey, metaKey }) => site?.composer.enter !== 'newline' || ctrlKey || metaKey,
    sendOf: (event) => closest(event, sends()),
    send: () => find(document, sends(), true),
    onChange: (heard) => void hearers.push(heard),
  };
}

/** The first selector that finds something, in the document or else (`deep`) in open shadow roots. */
function find(document: Document, selectors: readonly string[], deep: boolean): HTMLElement | null {
  for (const selector of selectors) {
    const found = document.querySelector<HTMLElement>(selector);
    if (found) return editable(found);
  }
  if (!deep) return null;
  for (const root of shadowRoots(document)) {
    for (const selector of selectors) {
      const found = root.querySelector<HTMLElement>(selector);
      if (found) return editable(found);
    }
  }
  return null;
}

/** Open shadow roots hang on custom elements only, or on a handful of plain ones. */
function* shadowRoots(root: Document | ShadowRoot): Generator<ShadowRoot> {
  for (const element of root.querySelectorAll('*')) {
    if (!element.shadowRoot) continue;
    yield element.shadowRoot;
    yield* shadowRoots(element.shadowRoot);
  }
}

/** A selector may name the frame around the editor. */
function editable(found: HTMLElement): HTMLElement {
  if (isTextControl(found) || found.isContentEditable) return found;
  return found.querySelector<HTMLElement>('textarea, [contenteditable="true"]') ?? found;
}
