import { language, t } from '../platform/i18n.ts';

/** Says of an element with our words which language they are in, whatever the page's is. */
export function inOurLanguage(element: HTMLElement): void {
  element.lang = language();
  element.dir = t('direction');
}
