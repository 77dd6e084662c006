/** How long a trusted gesture stands for "the person is doing this"; milliseconds. */
const fresh = 5000;

/** Events by which a person sends, pastes or attaches something. */
const kinds = ['keydown', 'click', 'submit', 'paste', 'drop', 'change'] as const;

/** Knows whether the person did something submit-like a moment ago. */
export interface Gestures {
  /** Look at an event; only trusted ones of the right kind count. */
  note(event: Event): void;
  /** A trusted gesture within five seconds, in a page the person can see. */
  recent(): boolean;
  /** The same, where the browser says so itself: it closed a dialog of its own, for example. */
  active(): boolean;
}

export interface GesturesIn {
  readonly document: Document;
  /** Milliseconds, monotonic. */
  readonly now: () => number;
  /** Whether the browser saw the person act lately, where it can say so. */
  readonly activated: () => boolean | undefined;
}

/** Consent comes from the person alone: a page can make any event, but none that is trusted. */
export function createGestures({ document, now, activated }: GesturesIn): Gestures {
  let last = Number.NEGATIVE_INFINITY;
  const recent = (): boolean => now() - last <= fresh && document.visibilityState === 'visible';
  return {
    note(event) {
      if (event.isTrusted && counts(event, activated)) last = now();
    },
    recent,
    active: () => recent() || (activated() === true && document.visibilityState === 'visible'),
  };
}

function counts(event: Event, activated: GesturesIn['activated']): boolean {
  switch (event.type as (typeof kinds)[number]) {
    case 'keydown':
      return isEnter(event as KeyboardEvent);
    case 'submit':
      // `form.requestSubmit()` makes a trusted event without a person.
      return activated() !== false;
    case 'change':
      return (event.composedPath()[0] as HTMLInputElement | undefined)?.type === 'file';
    case 'click':
    case 'paste':
    case 'drop':
      return true;
    default:
      return false;
  }
}

/** Enter as a submit key. An input method uses Enter to take a candidate: that is no submit. */
export function isEnter(event: KeyboardEvent): boolean {
  if (event.isComposing || event.keyCode === 229) return false;
  return event.key === 'Enter' || event.code === 'NumpadEnter';
}

/** Hear every gesture of a window before the page does. */
export function watchGestures(window: Window, gestures: Gestures): void {
  for (const kind of kinds) window.addEventListener(kind, (event) => gestures.note(event), true);
}
