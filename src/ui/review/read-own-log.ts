import type { ask as askBackground } from '../../platform/bus.ts';

/** This browser's own log as one file, collected page by page: the browser keeps it out of memory. */
export async function readOwnLog(ask: typeof askBackground): Promise<Blob> {
  const parts: Blob[] = [];
  for (let after: number | null = 0; after !== null;) {
    const page: { lines: string; next: number | null } = await ask('events.export', { after });
    parts.push(new Blob([page.lines]));
    // A page that leads back would go round for ever.
    after = page.next !== null && page.next > after ? page.next : null;
  }
  return new Blob(parts, { type: 'application/x-ndjson' });
}
