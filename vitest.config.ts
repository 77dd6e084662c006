import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const tests = (folders: readonly string[]) =>
  folders.map((name) => `src/${name}/**/*.test.{ts,tsx}`);

/** A browser on a busy machine takes its time; what never comes fails all the same. */
const poll = { timeout: 10_000 };
/** The same for a property that is tried with a thousand texts. */
const testTimeout = 20_000;

export default defineConfig({
  test: {
    // Two cores are what there is at least; Vitest would leave one of them idle.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'pure',
          environment: 'node',
          testTimeout,
          // Nothing in these folders keeps a state: one process for all is faster.
          isolate: false,
          include: [
            ...tests(['cli', 'detect', 'events', 'locales', 'policy', 'protocol', 'sites']),
            'tests/{corpus,eval}/**/*.test.ts',
          ],
        },
      },
      {
        test: {
          name: 'page',
          environment: 'node',
          // Natives are captured when the module is loaded: each file loads its own.
          include: tests(['page']),
        },
      },
      {
        plugins: [WxtVitest()],
        test: {
          name: 'extension',
          testTimeout,
          include: tests(['background', 'content', 'platform', 'reader', 'ui']),
        },
      },
      {
        test: {
          name: 'repo',
          environment: 'node',
          include: ['tests/{browser,pages,repo,run,setup}/**/*.test.ts', 'src/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/browser/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          expect: { poll },
          // Each file starts a browser of its own; two cores bear two of them.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'managed',
          environment: 'node',
          include: ['tests/managed/**/*.test.ts'],
          globalSetup: ['tests/managed/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          expect: { poll },
          // Policies are the machine's: one browser after the other.
          fileParallelism: false,
          sequence: { groupOrder: 3 },
        },
      },
      {
        test: {
          name: 'firefox',
          environment: 'node',
          include: ['tests/firefox/**/*.test.ts'],
          globalSetup: ['tests/firefox/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          expect: { poll },
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
