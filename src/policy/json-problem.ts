/** What is wrong with a text that should be JSON; nothing of the text is in it but names of fields. */
export interface JsonProblem {
  /** Counted from 1, as editors do. */
  readonly line: number;
  /** Counted from 1, in UTF-16 code units. */
  readonly column: number;
  /** What is wrong, as the end of "line 3, column 5: …". */
  readonly reason: string;
}

/** A policy is not a tenth as deep; a text that is would end the stack. */
const deepest = 200;

const space = /[ \t\r\n]*/y;
// oxlint-disable-next-line no-control-regex -- JSON takes them escaped only
const string = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const scalar = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.])/y;

/**
 * Where a text stops being JSON, or else where an object names a field twice: `JSON.parse` says the
 * first in words that quote the text and differ by browser, and of the second takes the last in
 * silence, so that rules which stand in the file are in force nowhere.
 */
export function jsonProblem(text: string): JsonProblem | null {
  let at = 0;
  let twice: JsonProblem | null = null;

  const problem = (reason: string, where = at): JsonProblem => {
    const before = text.slice(0, where);
    const start = before.lastIndexOf('\n') + 1;
    return { line: before.split('\n').length, column: where - start + 1, reason };
  };
  const fail = (reason: string, where?: number): never => {
    throw new Misplaced(problem(reason, where));
  };
  const skip = (): void => {
    space.lastIndex = at;
    space.test(text);
    at = space.lastIndex;
  };
  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    const [found] = pattern.exec(text) ?? [];
    if (found === undefined) return null;
    at += found.length;
    return found;
  };

  const value = (depth: number): void => {
    if (depth > deepest) fail('brackets stand too deep in each other');
    skip();
    const first = text[at];
    if (first === '{') return members('}', depth);
    if (first === '[') return members(']', depth);
    if (take(string) === null && take(scalar) === null) fail(insteadOfValue());
  };
  const members = (close: '}' | ']', depth: number): void => {
    const begin = at;
    const names = new Set<string>();
    at += 1;
    skip();
    if (text[at] === close) return void (at += 1);
    for (;;) {
      skip();
      if (close === '}') name(names);
      value(depth + 1);
      skip();
      if (text[at] === close) return void (at += 1);
      if (text[at] !== ',') {
        if (at >= text.length) fail(`this ${close === '}' ? '{' : '['} is never closed`, begin);
        fail(`there should be a comma or ${close}`);
      }
      const comma = at;
      at += 1;
      skip();
      if (text[at] === close) fail(`the comma before ${close} is one too many`, comma);
    }
  };
  const name = (names: Set<string>): void => {
    const begin = at;
    const key = take(string);
    if (key === null) return fail(insteadOfName());
    const known = JSON.parse(key) as string;
    if (names.has(known))
      twice ??= problem(`${key.slice(0, 64)} stands here for the second time`, begin);
    names.add(known);
    skip();
    if (text[at] !== ':') fail('there should be a colon after the name of the field');
    at += 1;
  };
  const insteadOfValue = (): string => noJson() ?? 'there should be a value';
  const insteadOfName = (): string =>
    noJson() ?? 'there should be the name of a field in double quotes';
  const noJson = (): string | null => {
    if (at >= text.length) return 'the text ends too early';
    if (text.startsWith('//', at) || text.startsWith('/*', at) || text[at] === '#')
      return 'JSON has no comments; use `description`';
    if (text[at] === "'") return 'texts stand in double quotes';
    if (text[at] === '"') return 'this text is not closed, or has a line break or a lone \\ in it';
    return null;
  };

  try {
    value(0);
    skip();
    if (at < text.length) fail('there is more after the end');
    return twice;
  } catch (error) {
    if (error instanceof Misplaced) return error.problem;
    throw error;
  }
}

class Misplaced extends Error {
  readonly problem: JsonProblem;
  constructor(problem: JsonProblem) {
    super(problem.reason);
    this.problem = problem;
  }
}
