import { type JsonProblem, jsonProblem } from './json-problem.ts';
import { nearest } from './nearest.ts';
import { policySchema, type PolicyDocument } from './schema.ts';
import { z } from './zod.ts';

/** Bytes of a policy as text (UTF-8). */
export const largestPolicy = 2 * 1024 * 1024;

/** How the reason begins where a text is no JSON at all. */
export const notJson = 'is not JSON';

/** One thing that is wrong: where, and what would be right. Of texts only their size is told. */
export interface Problem {
  /** `rules[3].when.confidence`; empty for the policy as a whole. */
  readonly path: string;
  readonly reason: string;
  /** What stands there, in words: its kind or size, or the name itself where a name is asked for. */
  readonly found?: string;
  /** What may stand there, where that is a list. */
  readonly allowed?: readonly string[];
  /** The valid name that was probably meant. */
  readonly nearest?: string;
}

export interface Refused extends Problem {
  readonly kind: 'refused';
  /** What else is wrong. */
  readonly others: readonly Problem[];
}

export type ParsedPolicy = { readonly kind: 'policy'; readonly policy: PolicyDocument } | Refused;

/** Reads a policy from its file or response. */
export function readPolicy(text: string): ParsedPolicy {
  if (new Blob([text]).size > largestPolicy)
    return refused([{ path: '', reason: 'is larger than 2 MB' }]);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return refused([{ path: '', reason: `${notJson}${placeText(jsonProblem(text))}` }]);
  }
  return parsePolicy(json);
}

/** `: line 3, column 5: …` */
function placeText(problem: JsonProblem | null): string {
  return problem ? `: line ${problem.line}, column ${problem.column}: ${problem.reason}` : '';
}

/** Checks a policy against the schema. */
export function parsePolicy(json: unknown): ParsedPolicy {
  const result = policySchema.safeParse(json);
  if (result.success) return { kind: 'policy', policy: result.data };
  return refused(result.error.issues.flatMap((issue) => problems(issue, json, [])));
}

function refused([first, ...others]: readonly Problem[]): Refused {
  return { kind: 'refused', path: '', reason: 'is not valid', ...first, others };
}

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

function problems(issue: Issue, json: unknown, above: Path): Problem[] {
  const at = [...above, ...issue.path];
  const path = pathText(at);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const allowed = keysAt(policySchema, at);
      return issue.keys.map((key) => ({
        path: pathText([...at, key]),
        reason: 'is not a field',
        allowed,
        ...suggestion(key, allowed),
      }));
    }
    case 'invalid_value': {
      const allowed = issue.values.map(String);
      const found = valueAt(json, at);
      const own = issue.message.startsWith('Invalid')
        ? 'is not one of the values allowed'
        : issue.message;
      return [
        {
          path,
          reason: found === undefined ? 'is missing' : own,
          ...named(found),
          allowed,
          ...(typeof found === 'string' ? suggestion(found, allowed) : {}),
        },
      ];
    }
    case 'invalid_union':
      return closest(issue.errors).flatMap((inner) => problems(inner, json, at));
    case 'invalid_key':
      return issue.issues.map(({ message }) => ({ path, reason: message }));
    case 'invalid_type':
      if (issue.expected === 'never') return [{ path, reason: issue.message }];
      return valueAt(json, at) === undefined
        ? [{ path, reason: `is missing: ${issue.expected}` }]
        : [{ path, reason: `should be ${issue.expected}`, found: kindOf(valueAt(json, at)) }];
    case 'too_small':
      return [
        { path, reason: `is too small: at least ${issue.minimum}`, ...size(valueAt(json, at)) },
      ];
    case 'too_big':
      return [
        { path, reason: `is too large: at most ${issue.maximum}`, ...size(valueAt(json, at)) },
      ];
    default:
      return [
        {
          path,
          reason: lowerFirst(issue.message),
          ...(issue.code === 'invalid_format' ? named(valueAt(json, at)) : {}),
        },
      ];
  }
}

/** The branch of a union that was meant: the one that got past its first step. */
function closest(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const inside = branches.find((issues) =>
    issues.every(({ code, path }) => path.length > 0 || code === 'unrecognized_keys'),
  );
  return inside ?? branches[0] ?? [];
}

/** A name as it is written; nothing that could be a text. */
function named(value: unknown): { found?: string } {
  if (typeof value === 'number') return { found: String(value) };
  return typeof value === 'string' && /^[a-z][\w.:/*-]{0,40}$/i.test(value) ? { found: value } : {};
}

function size(value: unknown): { found?: string } {
  if (typeof value === 'number') return { found: String(value) };
  if (typeof value === 'string') return { found: `${value.length} characters` };
  return Array.isArray(value) ? { found: `${value.length} entries` } : {};
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function suggestion(name: string, allowed: readonly string[]): { nearest?: string } {
  const near = nearest(name, allowed);
  return near === null ? {} : { nearest: near };
}

/** The fields that the schema knows at a path. */
function keysAt(schema: unknown, path: Path): string[] {
  if (schema instanceof z.ZodOptional) return keysAt(schema.unwrap(), path);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => keysAt(option, path));
  const [step, ...rest] = path;
  if (schema instanceof z.ZodObject) {
    return step === undefined
      ? Object.keys(schema.shape)
      : keysAt(schema.shape[String(step)], rest);
  }
  if (step === undefined) return [];
  if (schema instanceof z.ZodArray) return keysAt(schema.element, rest);
  if (schema instanceof z.ZodRecord) return keysAt(schema.valueType, rest);
  return [];
}

function valueAt(json: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? (value as Record<PropertyKey, unknown>)[step]
        : undefined,
    json,
  );
}

function pathText(path: Path): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${shorten(String(step))}`))
    .join('')
    .replace(/^\./, '');
}

/** A key is a name of the policy's, but nothing stops it from being long. */
function shorten(key: string): string {
  return key.length > 64 ? `${key.slice(0, 63)}…` : key;
}

function lowerFirst(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1);
}
