import { createNamesFinder, loadNames } from '../../detect/names/index.ts';
import type { DeepSource } from './deep-tier.ts';

/** The names model that comes with the extension. It is loaded once for the life of the worker. */
export function namesSource(read: (path: '/names.bin') => Promise<Uint8Array>): DeepSource {
  let finder: ReturnType<DeepSource['load']> | null = null;
  return {
    name: 'names',
    load() {
      finder ??= read('/names.bin').then((bytes) => createNamesFinder(loadNames(bytes)));
      // A failure is not kept: the next try reads again.
      finder.catch(() => (finder = null));
      return finder;
    },
  };
}
