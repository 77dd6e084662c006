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
  series: readonly { readonly name: string; readonly counts: readonly number[] }[],
): string {
  if (days.length === 0) return '<p class="soft">Nothing to show.</p>';
  const totals = days.map((_, at) =>
    series.reduce((sum, { counts }) => sum + (counts[at] ?? 0), 0),
  );
  const most = Math.max(1, ...totals);
  const [width, height, base] = [920, 200, 220];
  const step = (width - 60) / days.length;
  const bars = days.map((day, at) => {
    let y = base;
    const parts = series.map(({ name, counts }) => {
      const tall = ((counts[at] ?? 0) / most) * height;
      y -= tall;
      return tall > 0
        ? `<rect x="${(60 + at * step + step * 0.1).toFixed(1)}" y="${y.toFixed(1)}" width="${(step * 0.8).toFixed(1)}" height="${tall.toFixed(1)}" class="a-${escapeHtml(name)}"/>`
        : '';
    });
    return `<g><title>${escapeHtml(day)}: ${number.format(totals[at] ?? 0)}</title>${parts.join('')}</g>`;
  });
  const every = Math.max(1, Math.ceil(days.length / 10));
  const names = days.map((day, at) =>
    at % every === 0
      ? `<text x="${(60 + at * step).toFixed(1)}" y="240" class="small">${escapeHtml(day.slice(5))}</text>`
      : '',
  );
  const lines = [0, 0.5, 1].map((part) => {
    const y = base - part * height;
    return `<line x1="56" x2="${width}" y1="${y}" y2="${y}"/><text x="50" y="${y + 4}" class="small end">${number.format(Math.round(most * part))}</text>`;
  });
  const key = series.map(
    ({ name }) => `<li><span class="dot a-${escapeHtml(name)}"></span>${escapeHtml(name)}</li>`,
  );
  return `<ul class="key">${key.join('')}</ul><svg role="img" aria-label="${escapeHtml(title)}" viewBox="0 0 ${width} 248">${lines.join('')}${bars.join('')}${names.join('')}</svg>`;
}
