import type { Share } from './score.ts';

/** Cells in rows under a head; the first column is words, the others are figures. */
export interface Table {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly notes?: readonly string[];
}

/** `0.923 [0.89 0.95]`, or `–` of nothing. */
export function shareText(share: Share): string {
  if (share === null) return '–';
  return `${share.value.toFixed(3)} [${share.low.toFixed(2)} ${share.high.toFixed(2)}]`;
}

/** `12 = 1.3 % [0.7 2.2]`, or `–` of nothing. */
export function rateText(hits: number, share: Share): string {
  if (share === null) return '–';
  const percent = (value: number): string => (value * 100).toFixed(share.high < 0.1 ? 2 : 1);
  return `${hits} = ${percent(share.value)} % [${percent(share.low)} ${percent(share.high)}]`;
}

export function asText({ title, head, rows, notes = [] }: Table): string {
  const all = [head, ...rows];
  const widths = head.map((_, at) => Math.max(...all.map((row) => widthOf(row[at] ?? ''))));
  const line = (row: readonly string[]): string =>
    `  ${row.map((cell, at) => pad(cell, widths[at] ?? 0)).join('  ')}`.trimEnd();
  return [`\n${title}`, ...all.map(line), ...notes.map((note) => `  (${note})`)].join('\n');
}

export function asMarkdown({ title, head, rows, notes = [] }: Table): string {
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell) => cell.replaceAll('|', String.raw`\|`)).join(' | ')} |`;
  return [
    `**${title}**`,
    '',
    line(head),
    line(head.map(() => '---')),
    ...rows.map(line),
    ...(notes.length > 0 ? ['', ...notes.map((note) => `${note}.`)] : []),
    '',
  ].join('\n');
}

function widthOf(text: string): number {
  return [...text].length;
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(width - widthOf(text));
}
