/** A table in GitHub's Markdown; cells may hold Markdown, but no line ends. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Text as it is, inside a table cell. */
export function plain(text: string): string {
  return text.replace(/[\\|<>*_[\]]/g, '\\$&').replace(/\s+/g, ' ');
}

/** Text as code, whatever it holds; line ends are shown as ↵. */
export function code(text: string): string {
  const shown = text.replace(/\r?\n/g, '↵').replaceAll('|', '\\|');
  const longest = Math.max(0, ...Array.from(shown.matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = longest > 0 ? ' ' : '';
  return `${fence}${pad}${shown}${pad}${fence}`;
}
