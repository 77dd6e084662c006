import { t } from '../platform/i18n.ts';
import type { Choice, DialogModel } from '../protocol/dialog.ts';
import { inOurLanguage } from './in-our-language.ts';
import { look } from './look.ts';
import { restyle, styled } from './host-element.ts';

/** What the person can do here; a reason would have to be typed, and nothing is typed here. */
const possible: readonly Choice[] = ['redact', 'edit', 'send', 'alternative', 'cancel'];

/**
 * Shown when the dialog's own frame stays silent. The page can read what stands here, so it holds
 * counts and words only: no value, no sentence, no text field.
 */
export function fallbackDialog(document: Document, model: DialogModel): HTMLElement {
  const colours = look(document);
  const root = styled(
    document,
    'section',
    `box-sizing: border-box; max-height: 100%; overflow: auto; padding: 16px; ${colours.card}`,
  );
  root.setAttribute('role', 'alertdialog');
  inOurLanguage(root);
  root.setAttribute('aria-label', t('fallback.label'));
  const add = (tag: 'h2' | 'p', css: string, text: string): void => {
    const element = styled(document, tag, `margin: 0 0 8px; ${css}`);
    element.textContent = text;
    root.append(element);
  };
  const { tool } = model;
  const block = model.action === 'block';
  const n = Math.max(1, model.findings.length);
  add(
    'h2',
    'font: 600 15px/20px system-ui, sans-serif',
    block ? t('fallback.titleBlock') : t('fallback.title', { tool }),
  );
  if (model.unsure) add('p', '', t('fallback.unsure'));
  else add('p', '', block ? t('fallback.blocked', { n, tool }) : t('fallback.found', { n }));
  if (model.choices.includes('send-with-reason')) add('p', '', t('fallback.reason'));

  const ways = styled(
    document,
    'div',
    'display: flex; flex-wrap: wrap; gap: 8px; margin: 16px 0 0',
  );
  const offered = model.choices.filter((choice) => possible.includes(choice));
  for (const [at, choice] of offered.entries()) {
    // A link opens by itself; nothing here can be heard by the page.
    const tag = choice === 'alternative' ? 'a' : 'button';
    const button = styled(document, tag, at === 0 ? colours.primary : colours.button);
    if (button instanceof HTMLAnchorElement) linkTo(button, model.alternative?.url ?? '');
    button.dataset['choice'] = choice;
    button.textContent = label(choice, model);
    ways.append(button);
  }
  root.append(ways);
  return root;
}

function label(choice: Choice, { alternative }: DialogModel): string {
  switch (choice) {
    case 'alternative':
      return t('fallback.alternative', { name: alternative?.name ?? '' });
    case 'redact':
    case 'edit':
    case 'send':
      return t(`fallback.${choice}`);
    default:
      return t('fallback.cancel');
  }
}

/** A policy could hold a `javascript:` address. */
function linkTo(link: HTMLAnchorElement, address: string): void {
  const url = URL.parse(address);
  if (url?.protocol === 'https:' || url?.protocol === 'http:') link.href = url.href;
  link.target = '_blank';
  link.rel = 'noopener noreferrer';
  restyle(link, 'text-decoration: none');
}

/** The choice a button of the fallback stands for. */
export function choiceOf(element: Element | null): Choice | null {
  const button = element?.closest<HTMLElement>('[data-choice]');
  return (button?.dataset['choice'] as Choice | undefined) ?? null;
}
