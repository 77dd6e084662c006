import { defineConfig } from 'wxt';
import { leanDeclarations } from './src/lean-declarations.ts';
import { leanGuard } from './src/lean-guard.ts';
import { manifest } from './src/manifest.ts';
import { contentMatches } from './src/sites/index.ts';

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/i18n/module', '@wxt-dev/webextension-polyfill'],
  i18n: { localesDir: 'src/locales' },
  outDir: '.output',
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}{{modeSuffix}}',
  manifest: ({ browser, mode }) => manifest(browser, mode === 'managed' ? 'managed' : 'store'),
  hooks: {
    'entrypoints:resolved': (_wxt, entrypoints) => {
      const guard = entrypoints.find(({ name }) => name === 'guard');
      if (guard?.type === 'content-script') guard.options.matches = contentMatches;
    },
  },
  vite: () => ({
    // WXT talks to the page's console in every mode but this one, and the managed build has its own.
    define: { 'import.meta.env.MODE': JSON.stringify('production') },
    plugins: [leanDeclarations(), leanGuard()],
    // The reader's worker loads the library for PDFs with the first of them.
    worker: { format: 'es' },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  }),
});
