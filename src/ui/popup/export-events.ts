import type { ask as askBackground } from '../../platform/bus.ts';

/** What the log says about itself belongs into the file, but is nothing that happened. */
const aboutLog = /"kind":"(?:genesis|heartbeat|checkpoint)"|"trailer":\{/;

/**
 * All events of this browser as JSON lines, oldest first, collected page by page; the browser keeps
 * the pages out of this page's memory.
 */
export async function exportEvents(
  ask: typeof askBackground,
): Promise<{ readonly lines: Blob; readonly count: number }> {
  const parts: Blob[] = [];
  let count = 0;
  for (let after: number | null = 0; after !== null;) {
    const page: { lines: string; next: number | null } = await ask('events.export', { after });
    const lines = page.lines.split('\n').filter((line) => line !== '');
    if (lines.length > 0) parts.push(new Blob([`${lines.join('\n')}\n`]));
    count += lines.filter((line) => !aboutLog.test(line)).length;
    // A page that leads back would go round for ever.
    after = page.next !== null && page.next > after ? page.next : null;
  }
  return { lines: new Blob(parts, { type: 'application/x-ndjson' }), count };
}
