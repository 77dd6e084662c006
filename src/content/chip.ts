import { t } from '../platform/i18n.ts';
import { createHost, restyle, styled } from './host-element.ts';
import { inOurLanguage } from './in-our-language.ts';
import { look } from './look.ts';

/** A quiet note beside the composer: counts and words, never a value, never in the way. */
export interface Chip {
  /** So many things in the composer interrupt at submit; 0 takes the note away. */
  things(count: number): void;
  /** So many things went out with advice. */
  coached(count: number): void;
  redacted(count: number): void;
  /** Something was refused without a dialog; said once a minute at most. */
  kept(): void;
  /** An answer speaks of so many placeholders: offer their values; 0 takes the offer away. */
  placeholders(count: number, show: () => void): void;
  /** An answer should be checked; `marks`: so many things are in it that should not be. */
  check(marks: number, show: () => void): void;
  /** Nobody has looked at this tool yet: offer what may go there. */
  unreviewed(show: () => void): void;
  /** The site emptied its editor over a refused text: offer it back. */
  restore(put: () => void): void;
}

export interface ChipIn {
  readonly document: Document;
  readonly anchor: () => Element | null;
  readonly toolName: () => string;
  /** Milliseconds, monotonic. */
  readonly now: () => number;
}

/** How long a note stays, milliseconds; one about the composer stays with it. */
const stay = 8000;
const minute = 60_000;

export function createChip({ document, anchor, toolName, now }: ChipIn): Chip {
  const window = document.defaultView as Window;
  let shown: { remove(): void; place(): void } | null = null;
  /** How many things the note about the composer speaks of; 0 when another note or none is shown. */
  let things = 0;
  /** The note shown offers the values behind placeholders. */
  let offering = false;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let lastKept = Number.NEGATIVE_INFINITY;

  const hide = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    shown?.remove();
    shown = null;
    things = 0;
    offering = false;
  };
  const show = (text: string, press: (() => void) | null = null): void => {
    hide();
    shown = note(document, anchor, text, press && (() => (hide(), press())));
  };
  const briefly = (text: string, press: (() => void) | null = null): void => {
    show(text, press);
    timer = setTimeout(hide, stay);
  };
  window.addEventListener('resize', () => shown?.place());

  return {
    things(count) {
      if (count === things) shown?.place();
      else if (count > 0) {
        show(t('chip.things', { n: count }));
        things = count;
      } else hide();
    },
    coached: (count) => briefly(t('chip.coached', { n: Math.max(1, count) })),
    redacted: (count) => briefly(t('chip.redacted', { n: count })),
    kept() {
      if (now() - lastKept < minute) return;
      lastKept = now();
      briefly(t('chip.kept', { tool: toolName() }));
    },
    placeholders(count, open) {
      // Whatever else is said at the moment matters more.
      if (shown && !offering) return;
      hide();
      if (count === 0) return;
      show(t('chip.placeholders', { n: count }), open);
      offering = true;
    },
    check: (marks, open) =>
      briefly(marks > 0 ? t('chip.marked', { n: marks }) : t('chip.check'), open),
    unreviewed(open) {
      if (!shown) briefly(t('chip.unreviewed', { tool: toolName() }), open);
    },
    restore: (put) => briefly(t('chip.restore'), put),
  };
}

/** The note itself, above the composer's upper right corner; only one with a button takes clicks. */
function note(
  document: Document,
  anchor: () => Element | null,
  text: string,
  press: (() => void) | null,
): { remove(): void; place(): void } {
  const { card, button, frame } = look(document);
  const { host, shadow, show, remove } = createHost(
    document,
    `display: block; margin: 0; padding: 0; border: 0; background: transparent; z-index: 2147483646; pointer-events: ${press ? 'auto' : 'none'}; ${frame}`,
  );
  const body = styled(
    document,
    press ? 'button' : 'div',
    `${card}; ${press ? button : ''}; padding: 4px 12px`,
  );
  if (!press) body.setAttribute('role', 'status');
  body.textContent = text;
  inOurLanguage(body);
  shadow.append(body);

  const place = (): void => {
    const window = document.defaultView as Window;
    const box = anchor()?.getBoundingClientRect();
    const right = box ? Math.max(8, window.innerWidth - box.right) : 16;
    const bottom = box ? Math.max(8, window.innerHeight - box.top + 8) : 16;
    restyle(
      host,
      `left: auto; top: auto; right: ${right}px; bottom: ${bottom}px; max-width: 320px`,
    );
  };
  // Heard at the window, before the page, which hears nothing of it.
  const clicked = (event: Event): void => {
    if (event.target !== host) return;
    event.stopImmediatePropagation();
    if (press && event.isTrusted) press();
  };
  const window = document.defaultView as Window;
  if (press) window.addEventListener('click', clicked, true);
  place();
  show();
  return {
    place,
    remove() {
      window.removeEventListener('click', clicked, true);
      remove();
    },
  };
}
