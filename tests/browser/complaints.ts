import axe, { type AxeResults } from 'axe-core';
import type { Frame, Page } from 'playwright-core';

/** What axe holds against a surface, each with the first element it means. */
export async function complaints(surface: Page | Frame): Promise<readonly string[]> {
  const page = 'mainFrame' in surface ? surface : surface.page();
  // Half-way from one colour to the other, a button has a contrast that nobody gave it.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await surface.evaluate(atRest);
  await surface.evaluate(axe.source);
  const { violations } = (await surface.evaluate(() =>
    (window as unknown as { axe: { run(): Promise<unknown> } }).axe.run(),
  )) as AxeResults;
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

async function atRest(): Promise<void> {
  const passing = document
    .getAnimations()
    .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime));
  await Promise.allSettled(passing.map(({ finished }) => finished));
}
