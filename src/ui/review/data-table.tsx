import { t } from '../../platform/i18n.ts';
import { figure } from './names.ts';

type Cell = string | number;

interface TableProps {
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** The same figures as a chart, as a table that opens. */
export function DataTable(props: TableProps) {
  return (
    <details class="as-table">
      <summary>{t('review.part.table')}</summary>
      <PlainTable {...props} />
    </details>
  );
}

/** Numbers stand on the right. */
export function PlainTable({ title, heads, rows }: TableProps) {
  const side = (cell: Cell | undefined) => (typeof cell === 'number' ? 'n' : undefined);
  return (
    // A table that is wider than its place is scrolled, with the keyboard too.
    <div class="wide" tabIndex={0} role="region" aria-label={title}>
      <table>
        <thead>
          <tr>
            {heads.map((head, at) => (
              <th key={head} scope="col" class={side(rows[0]?.[at])}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row[0]}>
              {row.map((cell, at) => (
                <td key={heads[at]} class={side(cell)}>
                  {typeof cell === 'number' ? figure(cell) : cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
