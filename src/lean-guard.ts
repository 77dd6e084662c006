import path from 'node:path';
import type { Plugin } from 'vite';

/** WXT's own start of a script in the page's world. */
const start = /virtual:wxt-content-script-main-world-entrypoint/;
const guard = path.resolve(import.meta.dirname, 'page/guard.ts');

/** Starts the guard, and nothing of WXT's around it: every page would have to load that. */
export function leanGuard(): Plugin {
  return {
    name: 'lean-guard',
    transform: {
      filter: { id: start },
      handler: () => ({
        code: `import { startGuard } from ${JSON.stringify(guard)};\nexport default startGuard();`,
        map: null,
      }),
    },
  };
}
