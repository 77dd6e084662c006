/** Days in each month; 29 February always passes, since many numbers leave the century out. */
const days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isDay(month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= days[month - 1]!;
}

/**
 * Whether six digits (eight with `Y`, a year in full) at an offset can be a date of birth.
 *
 * @param order `ymd`, `dmy`, `mdy` or `Ymd`, `dmY`
 * @param monthSteps what the month may have been raised by, to tell sexes and centuries apart
 * @param daySteps what the day may have been raised by
 */
export function hasBirthDate(
  value: string,
  at: number,
  order: string,
  monthSteps: readonly number[] = [0],
  daySteps: readonly number[] = [0],
): boolean {
  let month = 0;
  let day = 0;
  let from = at;
  for (const part of order) {
    const width = part === 'Y' ? 4 : 2;
    const number = Number(value.slice(from, from + width));
    if (Number.isNaN(number)) return false;
    if (part === 'm') month = number;
    else if (part === 'd') day = number;
    else if (part === 'Y' && (number < 1880 || number > 2099)) return false;
    from += width;
  }
  return monthSteps.some((m) => daySteps.some((d) => isDay(month - m, day - d)));
}
