import { type ComponentChild, render } from 'preact';
import { language, t } from '../../platform/i18n.ts';

/**
 * Show a surface in its page, in the language and direction of the texts.
 *
 * @param title what the browser's tab says beside our name.
 */
export function mount(surface: ComponentChild, title?: string): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no #root');
  document.documentElement.lang = language();
  document.documentElement.dir = t('direction');
  if (title !== undefined) document.title = `${title} · Tidegate`;
  render(surface, root);
}
