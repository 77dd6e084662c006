import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** WXT's own start of a content script; it loads a library, and tells the page's document our id. */
const start = /virtual:wxt-content-script-(main|isolated)-world-entrypoint/;
const starts = {
  main: { file: 'page/guard.ts', name: 'startGuard' },
  isolated: { file: 'content/main.ts', name: 'startGate' },
} as const;

/** The browser's API as WXT's module wraps it, and as the browser itself has it. */
const wrapped = /webextension-polyfill[\\/]dist[\\/]browser\.mjs$/;
const plain = fileURLToPath(import.meta.resolve('wxt/browser'));

/** The built-in policy, compiled when it is first asked for: a page needs what comes out. */
const compiled = /[\\/]src[\\/]policy[\\/]default-view\.ts$/;

/** Starts guard and gate, and nothing of WXT's around them: every page would have to load that. */
export function leanScripts(): Plugin {
  let inPages = false;
  return {
    name: 'lean-scripts',
    configResolved({ define }) {
      const entry: unknown = define?.['import.meta.env.ENTRYPOINT'];
      inPages = entry === '"gate"' || entry === '"guard"';
    },
    async load(id) {
      const world = start.exec(id)?.[1] as keyof typeof starts | undefined;
      if (world !== undefined) return entryOf(starts[world]);
      if (!inPages) return null;
      if (wrapped.test(id)) return `export { browser } from ${JSON.stringify(plain)};`;
      if (!compiled.test(id)) return null;
      const { defaultView } = await import('./policy/default-view.ts');
      return `export const defaultView = ${JSON.stringify(defaultView)};`;
    },
  };
}

function entryOf({ file, name }: (typeof starts)[keyof typeof starts]): string {
  const script = path.resolve(import.meta.dirname, file);
  return `import { ${name} } from ${JSON.stringify(script)};\nexport default ${name}();`;
}
