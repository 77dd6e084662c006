import { bundlePages } from '../pages/bundle.ts';
import { buildExtension } from './build.ts';

/** Once, before the first file with a browser. */
export default async function setup(): Promise<void> {
  await buildExtension();
  await bundlePages();
}
