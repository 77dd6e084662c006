import { browser } from 'wxt/browser';

/** Wake the worker once after so many minutes (half a minute at least); replaces one of that name. */
export async function wakeIn(name: string, minutes: number): Promise<void> {
  await browser.alarms.create(name, { delayInMinutes: Math.max(0.5, minutes) });
}

/** Wake the worker again and again; leaves one of that name as it is, so that it is not put off. */
export async function wakeEvery(name: string, minutes: number): Promise<void> {
  if (await isSet(name)) return;
  await browser.alarms.create(name, { delayInMinutes: 1, periodInMinutes: minutes });
}

export async function isSet(name: string): Promise<boolean> {
  return (await browser.alarms.get(name)) !== undefined;
}

export function onWake(wake: (name: string) => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => wake(name));
}
