import type { Recording, SiteStatus } from '../protocol/messages.ts';
import type { Badge } from '../platform/action.ts';
import { t, textIfAny } from '../platform/i18n.ts';

/** No mark: everything is fine, or there is nothing to look after. */
const silent: Badge = { text: null, title: '' };

/** A mark for a tab that is not fully covered, and nothing for all others; never a number. */
export function badgeFor(status: SiteStatus | null): Badge {
  return status?.coverage === 'degraded' ? { text: '!', title: t('chip.degraded') } : silent;
}

/** The same mark on every tab while events cannot be stored. */
export function badgeForRecording(recording: Recording): Badge {
  if (recording === 'ok') return silent;
  return { text: '!', title: textIfAny(`badge.${recording}`) ?? '' };
}
