import { type Format, convert } from '../convert.ts';
import { isAboutLog } from '../event.ts';
import { readJsonLine, toStubLine } from '../jsonl.ts';

/**
 * A line of an export for a filtered one. Our own form keeps the place of what is left out, so that the
 * file has as many lines as before and its trailer still holds; the others keep what is wanted alone.
 * @returns the line without its end; null where there is none.
 */
export function filteredLine(
  text: string,
  wanted: boolean,
  format: Format | 'jsonl',
  version: string,
): string | null {
  if (format !== 'jsonl' && !wanted) return null;
  if (format === 'jsonl' && wanted) return text;
  const line = readJsonLine(text);
  // Nobody's line: kept, so that whoever verifies the file hears of it.
  if (line?.kind !== 'record') return format === 'jsonl' ? text : null;
  if (format !== 'jsonl') return convert(line.event, format, version);
  return isAboutLog(line.event) ? text : toStubLine(line, line.body());
}
