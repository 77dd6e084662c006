import { spawn } from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** One part of the checks. */
export interface Group {
  readonly name: string;
  readonly run: (output: (text: string) => void) => Promise<Tally>;
}

/** Programs, side by side, that all have to say yes: one test. */
export function check(name: string, ...commands: readonly (readonly string[])[]): Group {
  return {
    name,
    async run(output) {
      const codes = await Promise.all(commands.map((command) => start(command, output)));
      const good = codes.every((code) => code === 0);
      return { passed: Number(good), failed: Number(!good), skipped: 0 };
    },
  };
}

/** Vitest projects; what counts is its report, not its exit code alone. */
export function vitest(name: string, ...projects: readonly string[]): Group {
  return {
    name,
    async run(output) {
      const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'tidegate-report-'));
      const file = path.join(folder, 'report.json');
      try {
        const reporters = ['--reporter=default', '--reporter=json', `--outputFile=${file}`];
        const only = projects.map((project) => `--project=${project}`);
        const code = await start(['vitest', 'run', ...reporters, ...only], output);
        const report = await fs.readFile(file, 'utf8').catch(() => null);
        return tally(report === null ? null : (JSON.parse(report) as Report), code);
      } finally {
        await fs.rm(folder, { recursive: true });
      }
    },
  };
}

/** The part of Vitest's JSON report that is counted. */
export interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/** A run that crashed, found nothing or failed without a failing test is one failure, never none. */
export function tally(report: Report | null, code: number): Tally {
  if (report === null) return { passed: 0, failed: 1, skipped: 0 };
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const failed = report.numFailedTests + brokenFiles;
  const skipped = report.numPendingTests + report.numTodoTests;
  const silent = failed === 0 && (code !== 0 || report.numPassedTests + skipped === 0);
  return { passed: report.numPassedTests, failed: silent ? 1 : failed, skipped };
}

const root = path.resolve(import.meta.dirname, '../..');

/** Runs a program of node_modules/.bin, or of PATH, to its end. */
function start(command: readonly string[], output: (text: string) => void): Promise<number> {
  const [program = '', ...words] = command;
  const color = process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' };
  const child = spawn(program, words, {
    cwd: root,
    env: { ...process.env, ...color },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data: Buffer) => output(data.toString()));
  }
  return new Promise((resolve) => {
    child.on('error', (error) => output(`${error.message}\n`));
    child.on('close', (code) => resolve(code ?? 1));
  });
}
