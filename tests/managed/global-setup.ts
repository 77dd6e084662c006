import { buildExtension } from '../browser/build.ts';
import { bundlePages } from '../pages/bundle.ts';

/** Once, before the first file. */
export default async function setup(): Promise<void> {
  await buildExtension('chrome-mv3-managed');
  await buildExtension('firefox-mv3');
  await bundlePages();
}
