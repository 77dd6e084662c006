import type { Channel } from '../policy/view.ts';
import type { Inspect } from './inspect.ts';
import { print } from './print.ts';
import { decode, linesOf, type Source } from './read.ts';
import { channels } from './channels.ts';

type Id = string | number;
type Line =
  | {
      readonly id: Id;
      readonly text: string;
      readonly site?: string;
      readonly channel?: Channel;
      readonly before?: string;
    }
  | { readonly id: Id; readonly error: string };

/** One line of JSON out for each line in, in order. Returns false if any could not be read. */
export async function scanLines(source: Source, inspect: Inspect): Promise<boolean> {
  let number = 0;
  let good = true;
  for await (const bytes of linesOf(source.chunks())) {
    number += 1;
    const line = readLine(bytes, String(number));
    if ('error' in line) good = false;
    const answer = 'error' in line ? line : answerTo(line, inspect);
    if (!(await print(`${JSON.stringify(answer)}\n`))) return false;
  }
  return good;
}

function answerTo(line: Exclude<Line, { error: string }>, inspect: Inspect): object {
  const { findings, labels, decision, ms } = inspect(line.text, line);
  return {
    id: line.id,
    findings: findings.map(({ detector, category, scope, start, end, confidence }) => ({
      detector,
      category,
      scope,
      start,
      end,
      confidence,
    })),
    labels,
    action: decision.action,
    rule: decision.rule,
    ms: Math.round(ms * 1000) / 1000,
  };
}

function readLine(bytes: Uint8Array, number: string): Line {
  const text = decode(bytes);
  if (text === null) return { id: number, error: 'not UTF-8' };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    // The parser's message quotes the line.
    return { id: number, error: 'not JSON' };
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    return { id: number, error: 'not an object' };
  }
  const line = json as Record<string, unknown>;
  const id = typeof line['id'] === 'string' || typeof line['id'] === 'number' ? line['id'] : number;
  const site = line['site'] ?? undefined;
  const channel = line['channel'] ?? undefined;
  const before = line['before'] ?? undefined;
  if (typeof line['text'] !== 'string') return { id, error: 'no text' };
  if (site !== undefined && typeof site !== 'string') return { id, error: 'site is not a string' };
  if (before !== undefined && typeof before !== 'string') {
    return { id, error: 'before is not a string' };
  }
  const known = channels.find((one) => one === channel);
  if (channel !== undefined && !known) {
    return { id, error: `channel is none of ${channels.join(', ')}` };
  }
  return {
    id,
    text: line['text'],
    ...(site !== undefined && { site }),
    ...(known && { channel: known }),
    ...(before !== undefined && { before }),
  };
}
