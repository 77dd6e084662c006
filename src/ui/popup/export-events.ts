import type { ask as askBackground } from '../../platform/bus.ts';

/** All events of this browser as JSON lines, oldest first, collected page by page. */
export async function exportEvents(
  ask: typeof askBackground,
): Promise<{ readonly lines: Blob; readonly count: number }> {
  const parts: string[] = [];
  for (let after: number | null = 0; after !== null;) {
    const page: { lines: string; next: number | null } = await ask('events.export', { after });
    if (page.lines !== '') parts.push(page.lines.endsWith('\n') ? page.lines : `${page.lines}\n`);
    // A page that leads back would go round for ever.
    after = page.next !== null && page.next > after ? page.next : null;
  }
  const count = parts.reduce((sum, part) => sum + part.split('\n').length - 1, 0);
  return { lines: new Blob(parts, { type: 'application/x-ndjson' }), count };
}

/** Hands a file to the person by the browser's own download. */
export function download(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The download has its own hold on the bytes once it has begun.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
