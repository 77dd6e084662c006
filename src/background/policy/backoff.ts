/** Minutes between two fetches that go well, on average. */
const regular = 60;

/**
 * Minutes until the next fetch: an hour, or after failures 1, 2, 4 … up to an hour. `random` (0..1)
 * spreads browsers that started, or lost their server, at the same moment.
 */
export function nextFetchIn(failures: number, random: number): number {
  const minutes = failures === 0 ? regular : Math.min(2 ** (failures - 1), regular);
  return minutes * (0.75 + random / 2);
}
