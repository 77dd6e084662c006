import { readFile } from 'node:fs/promises';
import { declaredDeep } from '../detect/detectors/deep.ts';
import type { DeepFinder } from '../detect/index.ts';
import { createNamesFinder, loadNames } from '../detect/names/index.ts';

/** The names model as the extension ships it. */
const namesModel = new URL('../../public/names.bin', import.meta.url);

/**
 * What the worker of a browser has loaded beside the rules.
 * @throws when the model is missing, damaged or of other features: a scan without it would look clean.
 */
export async function deepFinders(): Promise<DeepFinder[]> {
  return [declaredDeep, createNamesFinder(loadNames(await readFile(namesModel)))];
}
