import { execFile } from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const configFile: string = path.join(root, '.dependency-cruiser.mjs');
const { default: config } = (await import(configFile)) as {
  readonly default: { readonly forbidden: readonly { readonly name: string }[] };
};

interface Cruise {
  readonly summary: {
    readonly totalCruised: number;
    readonly violations: readonly {
      readonly from: string;
      readonly rule: { readonly name: string };
    }[];
  };
}

async function cruise(folder: string): Promise<Cruise> {
  const program = path.join(root, 'node_modules/.bin/depcruise');
  const words = [
    'src',
    'entrypoints',
    '--config',
    '.dependency-cruiser.mjs',
    '--output-type',
    'json',
  ];
  const { stdout } = await promisify(execFile)(program, words, {
    cwd: folder,
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(stdout) as Cruise;
}

/** One forbidden import for each rule: the beginning of its name, the file, what it imports. */
const planted: readonly (readonly [rule: string, file: string, imports: string])[] = [
  ['detect imports only', 'src/detect/planted.ts', '../policy/leaf.ts'],
  ['protocol imports only', 'src/protocol/planted.ts', '../detect/leaf.ts'],
  ['sites imports only', 'src/sites/planted.ts', '../detect/leaf.ts'],
  ['policy imports only', 'src/policy/planted.ts', '../sites/leaf.ts'],
  ['events imports only', 'src/events/planted.ts', '../sites/leaf.ts'],
  ['page imports only', 'src/page/planted.ts', '../detect/leaf.ts'],
  ['platform imports only', 'src/platform/planted.ts', '../detect/leaf.ts'],
  ['reader imports only', 'src/reader/planted.ts', '../detect/leaf.ts'],
  ['content imports only', 'src/content/planted.ts', '../background/leaf.ts'],
  ['background imports only', 'src/background/planted.ts', '../content/leaf.ts'],
  ['ui imports only', 'src/ui/planted.ts', '../background/leaf.ts'],
  ['cli imports only', 'src/cli/planted.ts', '../background/leaf.ts'],
  ['^src/detect/ imports no package', 'src/detect/packaged.ts', 'zod'],
  ['^src/page/ imports no package', 'src/page/packaged.ts', 'zod'],
  ['^src/content/ imports no package', 'src/content/packaged.ts', 'zod'],
  ['page speaks only protocol/page.ts', 'src/page/chatty.ts', '../protocol/leaf.ts'],
  ['only platform touches the browser API', 'src/ui/browsing.ts', 'wxt/browser'],
  [
    'zod stays out of what the gate loads',
    'entrypoints/gate.content.ts',
    '../src/policy/packaged.ts',
  ],
  ['no cycles', 'src/policy/cycle-back.ts', './cycle.ts'],
  ['nothing imports an entrypoint', 'src/ui/backwards.ts', '../../entrypoints/leaf.ts'],
];

/** What the planted files need around them; nothing here breaks a rule. */
const around: Readonly<Record<string, string>> = {
  'src/policy/packaged.ts': "import 'zod';\n",
  'src/policy/cycle.ts': "import './cycle-back.ts';\n",
  'entrypoints/leaf.ts': 'export {};\n',
  ...Object.fromEntries(
    ['background', 'content', 'detect', 'policy', 'protocol', 'sites'].map((folder) => [
      `src/${folder}/leaf.ts`,
      'export {};\n',
    ]),
  ),
};

describe('layers', () => {
  let copy = '';
  beforeAll(async () => {
    copy = await fs.mkdtemp(path.join(os.tmpdir(), 'tidegate-layers-'));
    await fs.symlink(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
    for (const name of ['.dependency-cruiser.mjs', 'tsconfig.json', 'package.json']) {
      await fs.copyFile(path.join(root, name), path.join(copy, name));
    }
    const lines = planted.map(([, file, imports]) => [file, `import '${imports}';\n`] as const);
    for (const [file, text] of [...Object.entries(around), ...lines]) {
      await fs.mkdir(path.dirname(path.join(copy, file)), { recursive: true });
      await fs.writeFile(path.join(copy, file), text);
    }
  });
  afterAll(() => fs.rm(copy, { recursive: true }));

  it('are kept, and all files were looked at', async () => {
    const { summary } = await cruise(root);
    expect(summary.violations).toEqual([]);
    // A checker that understands no TypeScript finds no module and no violation.
    expect(summary.totalCruised).toBeGreaterThan(100);
  });

  it('are watched by rules that each report a planted violation', async () => {
    const { summary } = await cruise(copy);
    const reported = summary.violations.map(({ from, rule }) => `${from}: ${rule.name}`);
    for (const [rule, file] of planted) {
      expect(reported).toContainEqual(expect.stringContaining(`${file}: ${rule}`));
    }
  });

  it('has a planted violation for every rule', () => {
    const unproven = config.forbidden.filter(
      ({ name }) => !planted.some(([rule]) => name.startsWith(rule)),
    );
    expect(unproven).toEqual([]);
  });
});
