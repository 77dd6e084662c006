import { hide } from './hide.ts';

type Json = Readonly<Record<string, unknown>>;

/**
 * A row may give `parts` instead of `text`: strings, and objects `{"is": TYPE, "text": …}` that
 * are spans. Every text may be a list of strings that are joined, so that nothing in the file looks
 * like a live token. `hide` says how the spans are disguised (see {@link hide}). Other rows come
 * back as they are; a string is the reason why a row is none.
 */
export function joinParts(row: Json): Record<string, unknown> | string {
  const { parts, ...rest } = row;
  if (parts === undefined) return { ...row };
  if (!Array.isArray(parts)) return 'parts are not a list';
  const way = rest['hide'];
  if (way !== undefined && typeof way !== 'string') return 'hide is not a word';
  const spans: { start: number; end: number; type: string }[] = [];
  let text = '';
  for (const part of parts as unknown[]) {
    const plain = textOf(part);
    if (plain !== null) {
      text += plain;
      continue;
    }
    const { is, text: inner } = (part ?? {}) as Json;
    const value = textOf(inner);
    if (typeof is !== 'string' || value === null) return 'a part without a type or a text';
    const shown = way === undefined ? value : hide(value, way);
    if (shown === null) return `no such disguise: ${way as string}`;
    spans.push({ start: text.length, end: text.length + shown.length, type: is });
    text += shown;
  }
  return { ...rest, text, spans, types: rest['types'] ?? [...new Set(spans.map((s) => s.type))] };
}

function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && value.every((each) => typeof each === 'string'))
    return value.join('');
  return null;
}
