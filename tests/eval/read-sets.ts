import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { joinParts } from './parts.ts';
import type { BadRow, Row, RowSet, Span } from './row.ts';

const ending = /\.jsonl(\.gz)?$/;

/**
 * The sets of a folder (or of one file), one for each `.jsonl` or `.jsonl.gz`, in order of their
 * names. `wanted` are names of sets, `*` for any part; empty: all.
 */
export function* readSets(folder: string, wanted: readonly string[] = []): Generator<RowSet> {
  const one = statSync(folder).isFile();
  const names = one ? [basename(folder)] : readdirSync(folder);
  const fits = wanted.map((glob) => new RegExp(`^${glob.split('*').map(literal).join('.*')}$`));
  for (const name of names.filter((each) => ending.test(each)).toSorted()) {
    const set = name.replace(ending, '');
    if (fits.length > 0 && !fits.some((fit) => fit.test(set))) continue;
    const bytes = readFileSync(join(one ? dirname(folder) : folder, name));
    yield readSet(set, (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'));
  }
}

/** The rows of one file; a line that is no row is named, never passed over. */
export function readSet(set: string, text: string): RowSet {
  const rows: Row[] = [];
  const bad: BadRow[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const row = readRow(set, index + 1, line);
    if (typeof row === 'string') bad.push({ set, line: index + 1, reason: row });
    else rows.push(row);
  }
  return { name: set, rows, bad };
}

/** A row, or the reason why it is none. */
function readRow(set: string, line: number, json: string): Row | string {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    // The parser's message quotes the line.
    return 'not JSON';
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
    return 'not an object';
  const joined = joinParts(parsed as Record<string, unknown>);
  if (typeof joined === 'string') return joined;
  const { text, label, spans } = joined;
  if (typeof text !== 'string') return 'no text';
  const marked = spans === undefined || spans === null ? null : spansOf(spans, text);
  if (typeof marked === 'string') return marked;
  const words = (key: string): readonly string[] | null =>
    Array.isArray(joined[key]) ? joined[key].filter((each) => typeof each === 'string') : null;
  const word = (key: string): string => (typeof joined[key] === 'string' ? joined[key] : '');
  const said = typeof label === 'string' ? label : labelFrom(marked, words('types'));
  if (said === null) return 'no label';
  return {
    set,
    id: String(joined['id'] ?? `${set}:${line}`),
    source: word('source'),
    text,
    label: said,
    spans: marked,
    types: words('types') ?? [...new Set((marked ?? []).map(({ type }) => type))],
    scope: words('scope'),
    kind: word('kind'),
    subtype: word('subtype'),
    lang: word('lang') || word('country') || countryOf(joined['meta']),
    lines: text.trimEnd().split('\n').length,
    hasCode: joined['has_code'] === true,
    also: words('also') ?? [],
    maybe: words('maybe') ?? [],
    flags: words('flags') ?? [],
  };
}

function spansOf(spans: unknown, text: string): Span[] | string {
  if (!Array.isArray(spans)) return 'spans are not a list';
  const all: Span[] = [];
  for (const span of spans as Record<string, unknown>[]) {
    const { start, end, type } = span ?? {};
    if (!Number.isInteger(start) || !Number.isInteger(end)) return 'a span without offsets';
    if (!((start as number) >= 0 && (start as number) < (end as number)))
      return 'a span that ends before it starts';
    if ((end as number) > text.length) return 'a span beyond the text';
    all.push({
      start: start as number,
      end: end as number,
      type: typeof type === 'string' ? type : '',
    });
  }
  return all;
}

function labelFrom(spans: readonly Span[] | null, types: readonly string[] | null): string | null {
  if (spans === null && types === null) return null;
  return (spans ?? []).length + (types ?? []).length > 0 ? 'positive' : 'negative';
}

function countryOf(meta: unknown): string {
  const country = (meta as { country?: unknown } | null | undefined)?.country;
  return typeof country === 'string' ? country : '';
}

function literal(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
