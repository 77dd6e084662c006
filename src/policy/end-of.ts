/** The last moment of a policy's date, in milliseconds since the epoch: a day counts to its end (UTC). */
export function endOf(date: string): number {
  return date.length === 10 ? Date.parse(`${date}T23:59:59.999Z`) : Date.parse(date);
}
