import { Ajv2020 } from 'ajv/dist/2020.js';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultPolicy } from './default.ts';
import { policyJsonSchema } from './json-schema.ts';
import { parsePolicy } from './parse.ts';
import { policySchema } from './schema.ts';
import { wholePolicy } from './whole-policy.fixture.ts';

// Addresses: the one format that zod writes and ajv has no notion of by itself.
const ajv = new Ajv2020({ strict: true, strictRequired: false, formats: { uri: true } });
const validate = ajv.compile(policyJsonSchema());

/** Every place of a policy, each with the policy in which it holds something else. */
function* damaged(node: unknown, put: (value: unknown) => unknown): Generator<unknown> {
  if (typeof node === 'string') yield put(7);
  if (typeof node === 'number') yield put(-1);
  if (typeof node === 'boolean') yield put(null);
  if (Array.isArray(node)) {
    yield put({});
    for (const [at, child] of node.entries()) {
      yield* damaged(child, (value) => put(node.with(at, value)));
    }
  } else if (typeof node === 'object' && node !== null) {
    yield put([]);
    yield put({ ...node, 'Not a field': 1 });
    for (const [key, child] of Object.entries(node)) {
      yield* damaged(child, (value) => put({ ...node, [key]: value }));
    }
  }
}

describe('the JSON Schema', () => {
  it('is the one that is published', async () => {
    const file = resolve(import.meta.dirname, '../../public/policy.schema.json');
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(policyJsonSchema());
  });

  it('takes what the policy parser takes', () => {
    for (const policy of [defaultPolicy, wholePolicy]) {
      expect(parsePolicy(policy)).toEqual({ kind: 'policy', policy });
      expect([validate(policy), validate.errors]).toEqual([true, null]);
    }
  });

  it('refuses what the parser refuses for its kind, wherever it stands', () => {
    const refused = { both: 0, byParserOnly: 0 };
    const bySchemaOnly: unknown[] = [];
    for (const json of damaged(wholePolicy, (value) => value)) {
      const parsed = policySchema.safeParse(json).success;
      const valid = validate(json);
      // The parser may refuse more (what no JSON Schema can say), never less.
      if (parsed && !valid) bySchemaOnly.push(validate.errors?.[0]?.instancePath);
      else if (!parsed) refused[valid ? 'byParserOnly' : 'both'] += 1;
    }
    expect(bySchemaOnly).toEqual([]);
    expect(refused.both).toBeGreaterThan(300);
    expect(refused.byParserOnly).toBeLessThan(refused.both / 20);
  });

  it('knows the limits', () => {
    const rules = Array.from({ length: 1001 }, (_, n) => ({ id: `r${n}`, action: 'log' }));
    expect(validate({ format: 1, id: 'a', version: 1, rules })).toBe(false);
    expect(validate({ format: 1, id: 'a', version: 1, rules: rules.slice(1) })).toBe(true);
    const exceptions = (length: number) => [{ id: 'e', pattern: 'a'.repeat(length) }];
    expect(validate({ format: 1, id: 'a', version: 1, exceptions: exceptions(1025) })).toBe(false);
    expect(validate({ format: 1, id: 'a', version: 1, exceptions: exceptions(1024) })).toBe(true);
  });
});
