import { language } from '../../platform/i18n.ts';

/** A day of a policy as people write it; the text itself if it is none. A day without a time is that day everywhere. */
export function day(written: string): string {
  const at = Date.parse(written);
  if (Number.isNaN(at)) return written;
  const zone = written.includes('T') ? {} : { timeZone: 'UTC' };
  return new Intl.DateTimeFormat(language(), { dateStyle: 'medium', ...zone }).format(at);
}

/** Whether that day is over (UTC); `now` in milliseconds since the epoch. */
export function isPast(written: string, now: number): boolean {
  const at = Date.parse(written);
  const wholeDay = written.includes('T') ? 0 : 24 * 60 * 60 * 1000;
  return now >= at + wholeDay;
}
