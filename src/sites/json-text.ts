import type { Region } from './region.ts';

/** A JSON value and where its strings stand, so that one can be replaced without re-writing the rest. */
export type JsonNode =
  | { readonly kind: 'string'; readonly region: Region }
  | { readonly kind: 'array'; readonly items: readonly JsonNode[] }
  | { readonly kind: 'object'; readonly members: readonly JsonMember[] }
  | { readonly kind: 'literal' };

/** A key may occur twice; servers differ in which one they read, so both are kept. */
export interface JsonMember {
  readonly key: string;
  readonly value: JsonNode;
}

/** Deeper than any site nests, shallow enough for the stack. */
const maxDepth = 200;

const space = /[ \t\n\r]*/y;
const literal = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|true|false|null/y;

/** Reads the region's text as one JSON value. Null when it is not exactly that. */
export function locateJson(holder: Region): JsonNode | null {
  const text = holder.text;
  let at = 0;

  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found === undefined) return null;
    at += found.length;
    return found;
  };
  const takeMark = (mark: string): boolean => {
    take(space);
    if (text[at] !== mark) return false;
    at += 1;
    return true;
  };
  const readString = (): { value: string; start: number } | null => {
    take(space);
    const start = at;
    const raw = rawString(text, start);
    const value = raw === null ? null : unescape(raw);
    if (raw === null || value === null) return null;
    at += raw.length;
    return { value, start };
  };

  const readValue = (depth: number): JsonNode | null => {
    if (depth > maxDepth) return null;
    take(space);
    if (text[at] === '"') {
      const found = readString();
      if (!found) return null;
      const { value, start } = found;
      return {
        kind: 'string',
        region: { text: value, parent: holder, start, end: at, encode: JSON.stringify },
      };
    }
    if (takeMark('{')) return readObject(depth);
    if (takeMark('[')) return readArray(depth);
    return take(literal) === null ? null : { kind: 'literal' };
  };
  const readObject = (depth: number): JsonNode | null => {
    const members: JsonMember[] = [];
    if (takeMark('}')) return { kind: 'object', members };
    do {
      const key = readString();
      if (!key || !takeMark(':')) return null;
      const value = readValue(depth + 1);
      if (!value) return null;
      members.push({ key: key.value, value });
    } while (takeMark(','));
    return takeMark('}') ? { kind: 'object', members } : null;
  };
  const readArray = (depth: number): JsonNode | null => {
    const items: JsonNode[] = [];
    if (takeMark(']')) return { kind: 'array', items };
    do {
      const item = readValue(depth + 1);
      if (!item) return null;
      items.push(item);
    } while (takeMark(','));
    return takeMark(']') ? { kind: 'array', items } : null;
  };

  const node = readValue(0);
  take(space);
  return at === text.length ? node : null;
}

/** The JSON string that starts here, quotes included; null when none does, or it never ends. */
function rawString(text: string, start: number): string | null {
  if (text[start] !== '"') return null;
  let end = start;
  do {
    end = text.indexOf('"', end + 1);
    if (end < 0) return null;
  } while (isEscaped(text, end));
  return text.slice(start, end + 1);
}

/** Whether an odd number of backslashes stands before this place. */
function isEscaped(text: string, at: number): boolean {
  let before = at;
  while (text[before - 1] === '\\') before -= 1;
  return (at - before) % 2 === 1;
}

/** Null when an escape is wrong or a control character stands there unescaped. */
function unescape(raw: string): string | null {
  try {
    return JSON.parse(raw) as string;
  } catch {
    return null;
  }
}
