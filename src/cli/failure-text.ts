import type { JudgedTest } from '../policy/judge-tests.ts';

/** `tests[3] "a key": warn by custom-match, not block` */
export function failureText({ index, name, expected, got, decision }: JudgedTest): string {
  const which = `tests[${index}]${name === null ? '' : ` "${name}"`}`;
  if (got.action !== expected.action) {
    const by = decision.rule ? ` by ${decision.rule}` : '';
    return `${which}: ${got.action}${by}, not ${expected.action}`;
  }
  const by = decision.wouldBe?.rule ? ` by ${decision.wouldBe.rule}` : '';
  return `${which}: would be ${got.wouldBe}${by}, not ${expected.wouldBe ?? got.wouldBe}`;
}
