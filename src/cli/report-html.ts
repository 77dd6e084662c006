import { type Series, stackColumns } from '../events/stack-columns.ts';

/** Text made safe for HTML; everything that comes from a file goes through here. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}

/** A cell: text on the left, numbers on the right. */
type Cell = string | number;

const number = new Intl.NumberFormat('en');

function cell(value: Cell): string {
  if (typeof value === 'number') return `<td class="n">${number.format(value)}</td>`;
  return `<td${isFigure(value) ? ' class="n"' : ''}>${escapeHtml(value)}</td>`;
}

const isFigure = (value: Cell | undefined): boolean =>
  typeof value === 'number' || /^(?:–|\d+ %)$/.test(value ?? '');

/** A table; a sentence where there is nothing to show. */
export function tableOf(
  heads: readonly string[],
  rows: readonly (readonly Cell[])[],
  none = 'Nothing to show.',
): string {
  if (rows.length === 0) return `<p class="soft">${escapeHtml(none)}</p>`;
  const right = (at: number) => (isFigure(rows[0]?.[at]) ? ' class="n"' : '');
  const head = heads.map((name, at) => `<th scope="col"${right(at)}>${escapeHtml(name)}</th>`);
  const body = rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`);
  return `<div class="wide"><table><thead><tr>${head.join('')}</tr></thead><tbody>${body.join('')}</tbody></table></div>`;
}

/** Horizontal bars with their figures, longest first. */
export function barsOf(
  title: string,
  rows: readonly (readonly [name: string, count: number])[],
): string {
  if (rows.length === 0) return '<p class="soft">Nothing to show.</p>';
  const most = Math.max(...rows.map(([, count]) => count));
  const lines = rows.map(([name, count], at) => {
    const width = Math.max(2, Math.round((count / most) * 340));
    const y = at * 26;
    return (
      `<text x="0" y="${y + 16}">${escapeHtml(short(name))}</text>` +
      `<rect x="180" y="${y + 4}" width="${width}" height="16" rx="3" class="bar"/>` +
      `<text x="${188 + width}" y="${y + 16}" class="figure">${number.format(count)}</text>`
    );
  });
  return `<svg role="img" aria-label="${escapeHtml(title)}" viewBox="0 0 600 ${rows.length * 26}" class="bars">${lines.join('')}</svg>`;
}

function short(name: string): string {
  return name.length > 24 ? `${name.slice(0, 23)}…` : name;
}

/** Stacked columns, one for each day. `series` from the bottom up. */
export function columnsOf(
  title: string,
  days: readonly string[],
  series: readonly Series[],
): string {
  if (days.length === 0) return '<p class="soft">Nothing to show.</p>';
  const box = { width: 920, height: 248, left: 60, bottom: 28 };
  const { columns, ticks, labels } = stackColumns(days, series, box);
  const bars = columns.map(({ name, total, x, width, parts }) => {
    const stack = parts.map(
      ({ series: action, y, height }) =>
        `<rect x="${x.toFixed(1)}" y="${y.toFixed(1)}" width="${width.toFixed(1)}" height="${height.toFixed(1)}" class="a-${escapeHtml(action)}"/>`,
    );
    return `<g><title>${escapeHtml(name)}: ${number.format(total)}</title>${stack.join('')}</g>`;
  });
  const names = labels.map(
    ({ x, name }) =>
      `<text x="${x.toFixed(1)}" y="240" class="small middle">${escapeHtml(name.slice(5))}</text>`,
  );
  const lines = ticks.map(
    ({ y, value }) =>
      `<line x1="56" x2="${box.width}" y1="${y}" y2="${y}"/><text x="50" y="${y + 4}" class="small end">${number.format(value)}</text>`,
  );
  const key = series.map(
    ({ name }) => `<li><span class="dot a-${escapeHtml(name)}"></span>${escapeHtml(name)}</li>`,
  );
  return `<ul class="key">${key.join('')}</ul><svg role="img" aria-label="${escapeHtml(title)}" viewBox="0 0 ${box.width} ${box.height}">${lines.join('')}${bars.join('')}${names.join('')}</svg>`;
}
