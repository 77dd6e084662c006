import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonProblem } from './json-problem.ts';

const said = (text: string) => {
  const problem = jsonProblem(text);
  return problem && `${problem.line}:${problem.column} ${problem.reason}`;
};
const parses = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('jsonProblem', () => {
  it.each([
    ['{\n  "a": 1,\n}', '2:9 the comma before } is one too many'],
    ['[1, 2\n 3]', '2:2 there should be a comma or ]'],
    ['{"a": 1', '1:1 this { is never closed'],
    ['{"a":', '1:6 the text ends too early'],
    ['', '1:1 the text ends too early'],
    ['{\n// why\n"a": 1}', '2:1 JSON has no comments; use `description`'],
    ["{'a': 1}", '1:2 texts stand in double quotes'],
    ['{a: 1}', '1:2 there should be the name of a field in double quotes'],
    ['{"a" 1}', '1:6 there should be a colon after the name of the field'],
    ['{"a": "b\n"}', '1:7 this text is not closed, or has a line break or a lone \\ in it'],
    ['{"a": yes}', '1:7 there should be a value'],
    ['[TRUE]', '1:2 there should be a value'],
    ['{} {}', '1:4 there is more after the end'],
    ['['.repeat(5000), '1:202 brackets stand too deep in each other'],
  ])('says where %j is wrong', (text, expected) => {
    expect(said(text)).toBe(expected);
  });

  it('finds a field that stands twice, also under another spelling of it', () => {
    expect(said('{"rules": [],\n "x": 1,\n "rules": []}')).toBe(
      '3:2 "rules" stands here for the second time',
    );
    expect(said('{"a": [{"b": 1, "\\u0062": 2}]}')).toContain('1:17');
    // The same name in different objects is no such thing.
    expect(said('{"a": {"a": [{"a": 1}, {"a": 1}]}}')).toBeNull();
  });

  it('tells nothing of the text', () => {
    expect(said('{"a": Ωκεανός}')).not.toContain('Ω');
  });

  it('agrees with the parser', () => {
    const cut = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '}', ' ', '\n', '-', '0', 'e'))
      .map(([text, at, put]) => {
        const where = at % (text.length + 1);
        return text.slice(0, where) + put + text.slice(where + 1);
      });
    fc.assert(
      fc.property(fc.oneof(fc.json(), cut), (text) => {
        const problem = said(text);
        expect(problem === null || problem.includes('second time')).toBe(parses(text));
      }),
      { numRuns: 2000 },
    );
  });
});
