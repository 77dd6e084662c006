import { eventSchema, type LoggedEvent } from './event.ts';

/** Version of the line format. */
const format = 1;

/** One line, without its end. */
export function toJsonLine(event: LoggedEvent): string {
  return JSON.stringify({ format, ...event });
}

/** The event of a line; null if the line is none, or of a format that this version does not know. */
export function fromJsonLine(line: string): LoggedEvent | null {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return null;
  }
  if (typeof json !== 'object' || json === null || !('format' in json)) return null;
  const { format: found, ...event } = json;
  const parsed = eventSchema.safeParse(event);
  return found === format && parsed.success ? parsed.data : null;
}
