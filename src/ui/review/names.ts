import type { Facet } from '../../events/review/shape.ts';
import type { Action } from '../../policy/action.ts';
import { language, textIfAny } from '../../platform/i18n.ts';
import type { IconName } from '../kit/icon.tsx';
import type { Tone } from '../kit/state.tsx';

/** How an action looks beside its word. */
export const actionLooks: Readonly<Record<Action, { tone: Tone; icon: IconName }>> = {
  allow: { tone: 'plain', icon: 'check' },
  log: { tone: 'plain', icon: 'write' },
  coach: { tone: 'plain', icon: 'info' },
  warn: { tone: 'warn', icon: 'alert' },
  justify: { tone: 'warn', icon: 'chat' },
  redact: { tone: 'calm', icon: 'swap' },
  block: { tone: 'stop', icon: 'stop' },
};

/** A value of a facet as people read it; names of the policy stay as the policy has them. */
export function valueName(facet: Facet, value: string): string {
  const key = value.replaceAll('-', '_');
  if (facet === 'category') return sentence(textIfAny(`category.${key}`) ?? value);
  return textIfAny(`review.${facet}.${key}`) ?? value;
}

/** Why somebody went on, by the kind that they chose. */
export function reasonName(kind: string): string {
  if (kind === 'none asked') return textIfAny('review.reason.none') ?? kind;
  if (kind === 'in own words') return textIfAny('review.reason.own') ?? kind;
  return textIfAny(`dialog.reason.kinds.${kind}`) ?? kind;
}

/** A name of ours, as words. */
export function plainWords(name: string): string {
  return sentence(name.replaceAll(/[-_]/g, ' '));
}

/** Numbers as the language writes them. */
export function figure(value: number): string {
  return new Intl.NumberFormat(language()).format(value);
}

/** A share in whole per cent. */
export function percent(part: number, whole: number): string {
  return figure(whole === 0 ? 0 : Math.round((100 * part) / whole));
}

/** A day of UTC, `2026-11-22`, as people write it. */
export function dayText(day: string, style: 'short' | 'long' = 'long'): string {
  const form = style === 'long' ? ({ dateStyle: 'medium' } as const) : shortDay;
  return new Intl.DateTimeFormat(language(), { ...form, timeZone: 'UTC' }).format(Date.parse(day));
}
const shortDay = { month: 'short', day: 'numeric' } as const;

/** A moment in UTC; milliseconds since the epoch. */
export function timeText(at: number): string {
  const form = { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(language(), form).format(at);
}

function sentence(words: string): string {
  return words.charAt(0).toLocaleUpperCase(language()) + words.slice(1);
}
