/** What one tab tells: milliseconds until each event was on disk, and the ids, in order. */
export interface Told {
  readonly ids: readonly string[];
  readonly waits: readonly number[];
  /** Deliveries that got no answer or a no, and came again. */
  readonly again: number;
}

/**
 * Runs in the gate's world of a page, whole and by itself: tells so many events a second, each until
 * it is answered, as the gate does. A tab that is not in front is woken once a second; what is due
 * then goes at once.
 */
export async function tellEvents(rate: number, seconds: number): Promise<Told> {
  const ids: string[] = [];
  const waits: number[] = [];
  let again = 0;
  const tell = async (): Promise<void> => {
    const id = crypto.randomUUID();
    ids.push(id);
    const event = {
      id,
      at: new Date().toISOString(),
      kind: 'decision',
      policy: { id: 'practice', version: 1 },
      site: 'gemini',
      tool: 'gemini',
      channel: 'paste',
      action: 'warn',
      rule: 'rule-warn',
      outcome: 'overridden',
      detectors: [
        { id: 'email', category: 'customer', count: 3, unique: 2, low: 0, medium: 1, high: 2 },
      ],
    };
    const begun = performance.now();
    for (;;) {
      // oxlint-disable-next-line no-await-in-loop -- once more only when the time before failed
      const reply = await chrome.runtime
        .sendMessage({ ask: 'event.record', data: { event } })
        .catch(() => null);
      if (reply?.out?.stored === true) break;
      again += 1;
      // oxlint-disable-next-line no-await-in-loop -- as above
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    waits.push(performance.now() - begun);
  };
  const start = performance.now();
  const all: Promise<void>[] = [];
  const whole = Math.round(rate * seconds);
  while (all.length < whole) {
    const due = Math.min(whole, Math.floor(((performance.now() - start) / 1000) * rate) + 1);
    while (all.length < due) all.push(tell());
    // oxlint-disable-next-line no-await-in-loop -- the clock
    await new Promise((resolve) => setTimeout(resolve, 1000 / rate));
  }
  await Promise.all(all);
  return { ids, waits, again };
}
