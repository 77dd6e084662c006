import { describe, expect, it } from 'vitest';
import { check, type Report, tally } from './group.ts';

const report = (more: Partial<Report>): Report => ({
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [],
  ...more,
});

describe('tally', () => {
  it('counts what the report says', () => {
    expect(tally(report({ numPendingTests: 1, numTodoTests: 1 }), 0)).toEqual({
      passed: 3,
      failed: 0,
      skipped: 2,
    });
    expect(tally(report({ numFailedTests: 2 }), 1)).toMatchObject({ passed: 3, failed: 2 });
  });

  it.each([
    ['no report', null, 1],
    ['no test', report({ numPassedTests: 0 }), 0],
    ['an error outside of tests', report({}), 1],
    [
      'a file that could not be loaded',
      report({ testResults: [{ status: 'failed', assertionResults: [] }] }),
      0,
    ],
  ])('makes one failure of %s', (_, broken, code) => {
    expect(tally(broken, code).failed).toBe(1);
  });
});

describe('check', () => {
  const node = (script: string) => ['node', '-e', script];

  it('passes when all programs do and fails when one does not', async () => {
    const lines: string[] = [];
    const run = (...commands: string[][]) =>
      check('x', ...commands).run((text) => lines.push(text));
    await expect(run(node('0'), node('0'))).resolves.toMatchObject({ passed: 1, failed: 0 });
    await expect(
      run(node('console.log("why"); process.exit(3)'), node('0')),
    ).resolves.toMatchObject({
      passed: 0,
      failed: 1,
    });
    expect(lines.join('')).toContain('why');
  });

  it('fails when the program is not there', async () => {
    await expect(check('x', ['no-such-program']).run(() => undefined)).resolves.toMatchObject({
      failed: 1,
    });
  });
});
