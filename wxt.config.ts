import { defineConfig } from 'wxt';
import { leanDeclarations } from './src/lean-declarations.ts';
import { leanScripts } from './src/lean-scripts.ts';
import { manifest } from './src/manifest.ts';
import { smallScripts } from './src/small-scripts.ts';
import { contentMatches } from './src/sites/hosts.ts';

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
      for (const script of entrypoints) {
        if (script.type === 'content-script') script.options.matches = contentMatches;
      }
    },
  },
  vite: () => ({
    // WXT talks to the page's console in every mode but this one, and the managed build has its own.
    define: { 'import.meta.env.MODE': JSON.stringify('production') },
    plugins: [leanDeclarations(), leanScripts(), smallScripts()],
    // The reader's worker loads the library for PDFs with the first of them.
    worker: { format: 'es' },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  }),
});
