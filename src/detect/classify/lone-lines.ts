import type { Lines } from './lines.ts';
import type { Span } from './spans.ts';

/** A line this long is more than a name, a date, an address or a short sentence. */
const shortLine = 72;
/** Marks that such lines do without: brackets, operators, sigils, options of a command. */
const marks = /[{}[\]<>=|\\;$`^~_]|\w\(|\)\.|::|->|\*\/|\/\/|#!|(?:^|\s)--?[a-z]|\d:\d\d:\d\d/;
/** Cells need more of them than the commas of an address or a sentence. */
const cells = /(?:[,;|\t][^,;|\t]{0,40}){3}/;
/** First words that only programs and their consoles have on a line without any of the marks. */
const commands =
  /^\s{0,40}(?:[$%>#]\s)?(?:import|from \S{1,60} import|return|else:|elif|endif|#(?:include|define|pragma)|select\b.{1,60}\bfrom|insert into|delete from|create (?:table|index|view)|alter table|sudo|npm|npx|pnpm|yarn|pip3?|git|docker|kubectl|helm|cargo|brew|apt(?:-get)?|curl|wget|ssh|scp|chmod|mkdir|python3?|node|deno|dotnet|terraform|make) /i;

/** What a command is given and a sentence that begins with the same word is not. */
const given = /\s--?\w|\S[/=@]\S|\s[.~]?\//;
const longCommand = 400;

/**
 * True for one to three short lines in a text that bear no mark of a machine: a date, an address, a
 * name, half a sentence. So little cannot be told from prose by its shapes, and a span would hide
 * the values in it.
 */
export function isLonely(text: string, lines: Lines, span: Span): boolean {
  if (span.fenced || span.filled > (span.kind === 'code' ? 2 : 3)) return false;
  let marked = 0;
  for (let line = span.from; line < span.to; line++) {
    const end = lines.starts[line + 1]! - 1;
    const start = lines.starts[line]!;
    if (end - start > shortLine) return false;
    const own = text.slice(start, end);
    if (span.kind === 'code' ? marks.test(own) || commands.test(own) : isMarked(own, span.kind))
      marked++;
  }
  return marked * 2 < span.filled || marked === 0;
}

/** True for code that begins as a command with an option, a path or the like: one line is enough. */
export function isCommand(text: string, lines: Lines, { kind, from }: Span): boolean {
  const line = text.slice(lines.starts[from]!, lines.starts[from + 1]! - 1);
  return kind === 'code' && line.length <= longCommand && commands.test(line) && given.test(line);
}

/** One mark makes code; of other kinds, which are mostly words and figures, it takes more. */
function isMarked(line: string, kind: Span['kind']): boolean {
  if (kind === 'stack-trace' || kind === 'markup') return marks.test(line);
  return cells.test(line) || (marks.test(line) && line.trim().length >= 12);
}
