import { language } from '../../platform/i18n.ts';

/** An ISO 8601 time as people write it; the text itself if it is not one. */
export function moment(iso: string): string {
  const at = Date.parse(iso);
  if (Number.isNaN(at)) return iso;
  return new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeStyle: 'short' }).format(
    at,
  );
}
