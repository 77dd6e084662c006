import axe, { type AxeResults } from 'axe-core';
import type { Frame, Page } from 'playwright-core';

/** What axe holds against a surface, each with the first element it means. */
export async function complaints(surface: Page | Frame): Promise<readonly string[]> {
  await surface.evaluate(axe.source);
  const { violations } = (await surface.evaluate(() =>
    (window as unknown as { axe: { run(): Promise<unknown> } }).axe.run(),
  )) as AxeResults;
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}
