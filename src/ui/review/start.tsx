import './review.css';
import './review-filters.css';
import './review-figures.css';
import './review-numbers.css';
import './review-narrow.css';
import './review-list.css';
import './review-print.css';
import { ask } from '../../platform/bus.ts';
import { stored } from '../../platform/storage.ts';
import { t } from '../../platform/i18n.ts';
import { mount } from '../kit/mount.tsx';
import { checkFiles } from './check-files.ts';
import { createDesk } from './desk.ts';
import { Review } from './review.tsx';
import type { SavedFilter } from './saved-filters.tsx';

/** Cores that check chains beside the one that counts; one is left to the page. */
const checkers = Math.max(1, Math.min(4, navigator.hardwareConcurrency - 1));

export function startReview(createWorker: () => Worker): void {
  const desk = createDesk(createWorker());
  const check = checkFiles(() => createDesk(createWorker()), checkers);
  const saved = stored<readonly SavedFilter[]>('local', 'review.filters', []);
  mount(<Review ask={ask} desk={desk} check={check} saved={saved} />, t('review.title'));
}
