import { compile } from '../../policy/compile.ts';
import { globSource } from '../../policy/globs.ts';
import { judgeTests } from '../../policy/judge-tests.ts';
import { createPolicyScanner } from '../../policy/policy-scanner.ts';
import { starters } from '../../policy/starters/index.ts';
import { samples } from '../../policy/starters/starting-points.ts';
import { code, plain, table } from './markdown.ts';

/** What the samples are, in words, in the order of the table. */
const words: Readonly<Record<keyof typeof samples, string>> = {
  harmless: 'everyday text',
  oneAddress: 'one e-mail address',
  record: 'a person’s record',
  customers: 'twelve customers',
  key: 'a cloud key',
  card: 'a card number',
  iban: 'an IBAN',
  snippet: 'three lines of code',
  code: 'a function',
  ownCode: 'code marked as own',
  results: 'unpublished results',
  marked: 'a paper marked confidential',
  privileged: 'a privileged paper',
  patient: 'data of a patient',
};

/** What each starter does with the same made-up texts, as the engine and the decision say. */
export function starterTable(): string {
  const names = Object.keys(words) as (keyof typeof samples)[];
  const columns = starters.map((policy) => {
    const view = compile(policy, globSource);
    const tests = names.map((name) => ({ text: samples[name], expect: 'allow' as const }));
    return judgeTests(view, tests, createPolicyScanner(view).scan, 0).map(({ got }) =>
      got.wouldBe === got.action ? got.action : `${got.action} (${got.wouldBe})`,
    );
  });
  const rows = names.map((name, row) => [
    words[name],
    ...columns.map((column) => column[row] ?? ''),
  ]);
  const list = starters.map(({ id, description }) => `- ${code(id)}: ${plain(description ?? '')}`);
  return [
    ...list,
    '',
    table(['sent to an unreviewed tool', ...starters.map(({ id }) => code(id))], rows),
    '',
    'In brackets: what is only recorded, because the rules look and do not act yet.',
  ].join('\n');
}
