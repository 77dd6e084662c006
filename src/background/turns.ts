/** One step after the other: two at once could each write what the other has not seen. */
export function turns(): <T>(step: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (step) => {
    const mine = last.then(step);
    // Whoever asked hears of a failure; the next step does not.
    last = mine.catch(() => null);
    return mine;
  };
}
