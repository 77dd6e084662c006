import { check, type Group, vitest } from './group.ts';

/** What needs no browser. */
export const withoutBrowser: readonly Group[] = [
  check('format', ['oxfmt', '--check', '.']),
  check('lint', ['oxlint', '--deny-warnings']),
  check('unused', ['knip', '--no-progress']),
  check(
    'types',
    ['tsc', '--noEmit', '-p', '.'],
    ['tsc', '--noEmit', '-p', 'src/detect'],
    ['tsc', '--noEmit', '-p', 'src/page'],
  ),
  check(
    'documents',
    ['node', 'src/cli/main.ts', 'docs', '--check'],
    ['node', 'tests/repo/layer-diagram.ts', '--check'],
  ),
  vitest('unit', 'pure', 'page', 'extension', 'repo'),
];

export const withBrowser: readonly Group[] = [
  vitest('chromium', 'e2e'),
  vitest('managed', 'managed'),
  vitest('firefox', 'firefox'),
];
