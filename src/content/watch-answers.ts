import type { ask as askBackground } from '../platform/bus.ts';
import type { AnswersView } from '../policy/view.ts';
import type { Chip } from './chip.ts';
import { isElement } from './element.ts';
import type { Panel } from './panel.ts';
import { inEditor } from './watch-copy.ts';

export interface WatchAnswersIn {
  readonly ask: typeof askBackground;
  /** What the policy wants looked at; null for nothing. */
  readonly answers: () => AnswersView | null;
  /** Whether a text is the person's own. */
  readonly own: (text: string) => boolean;
  readonly panel: Panel;
  readonly chip: Chip;
}

/** Shorter texts are words; code units. */
const shortest = 40;
/** No more of an answer is looked at. */
const longest = 20_000;
/** An answer is complete when it has not grown for so long, milliseconds. */
const still = 1500;
/** How far a site's copy button is from its answer, in elements. */
const nearby = 8;
/** Sites name their buttons for tests and styles in English, whatever they say. */
const copyButton = ['data-testid', 'aria-label', 'class'].map((name) => `[${name}*="copy" i]`);
const block = 'p, li, td, pre, blockquote, div';

/**
 * Looks at answers that are copied, and, where the policy wants them marked, at those that appear.
 * Always after the copy, which stays the page's own.
 */
export function watchAnswers(window: Window, deps: WatchAnswersIn): void {
  const { document } = window;
  const look = async (text: string, copied: boolean, shownAsCode: boolean): Promise<void> => {
    if (text.length < shortest || deps.own(text)) return;
    const site = window.location.host;
    const seen = { text: text.slice(0, longest), site, copied, shownAsCode };
    // A reminder is a kindness; without one the copy is made all the same.
    const { check } = await deps.ask('answer.look', seen).catch(() => ({ check: null }));
    if (!check) return;
    const marks = check.marks.reduce((sum, { count }) => sum + count, 0);
    deps.chip.check(marks, () => deps.panel.show({ kind: 'check', check }));
  };

  const copied = (event: Event): void => {
    const target = event.composedPath()[0];
    if (!event.isTrusted || !deps.answers() || !isElement(target) || inEditor(target)) return;
    if (event.type === 'click') {
      const button = target.closest('button, [role="button"]');
      const answer = button?.matches(copyButton.join()) ? answerOf(button) : null;
      if (answer) setTimeout(() => void look(answer.innerText, true, answer.matches('pre')));
      return;
    }
    const selection = window.getSelection();
    const text = selection?.toString() ?? '';
    const node = selection?.anchorNode?.parentElement;
    setTimeout(() => void look(text, true, node?.closest('pre, code') != null));
  };
  window.addEventListener('copy', copied, true);
  window.addEventListener('click', copied, true);

  const grown = new Set<HTMLElement>();
  let timer: ReturnType<typeof setTimeout> | null = null;
  new MutationObserver((changes) => {
    if (!deps.answers()?.mark) return;
    // The list of messages is not new because one came to it.
    const changed = changes.flatMap(({ target, addedNodes }) =>
      addedNodes.length > 0 ? [...addedNodes] : [target],
    );
    for (const node of changed) {
      const element = isElement(node) ? node : node.parentElement;
      const around = element?.closest<HTMLElement>(block);
      if (around && !inEditor(around)) grown.add(around);
    }
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => {
      const all = [...grown].filter((one) => one.isConnected);
      grown.clear();
      // An element in another that grew too would be read twice.
      const outer = all.filter((one) => !all.some((other) => other !== one && other.contains(one)));
      const texts = outer.map((one) => one.innerText).filter((text) => !deps.own(text));
      void look(texts.join('\n'), false, false);
    }, still);
  }).observe(document, { childList: true, characterData: true, subtree: true });
}

/** What a copy button belongs to: the first element around it that has a text to speak of. */
function answerOf(button: Element): HTMLElement | null {
  let around = button.parentElement;
  for (let at = 0; around && at < nearby; at += 1, around = around.parentElement) {
    const code = around.querySelector<HTMLElement>('pre');
    if (code && code.innerText.length >= shortest) return code;
    if (around.innerText.length >= shortest) return around;
  }
  return null;
}
