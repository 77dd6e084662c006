import { date, fill, lists } from './paper-fill.ts';
import { between, pick, shuffle, type Random } from './random.ts';

/** A table of pay, of figures, or of something harmless, in one of the usual separators. */
export function grid(random: Random, kind: 'financial' | 'hr' | 'harmless'): string {
  const separator = pick(random, [',', '\t', '|', ';']);
  const row = (cells: string[]) =>
    separator === '|' ? `| ${cells.join(' | ')} |` : cells.join(separator);
  const rows = between(random, 4, 30);
  const number = () =>
    `${random() < 0.1 ? '(' : ''}${pick(random, ['$', '', ''])}${between(random, 1, 999)}${pick(random, [',', '.', ''])}${between(random, 100, 999)}`;
  const out: string[] = [];
  if (kind === 'hr') {
    const columns = shuffle(random, [
      'Name',
      'Salary',
      'Department',
      'Job title',
      'Hire date',
      'Employee ID',
      'Bonus',
      'Manager',
      'Grade',
      'Gehalt',
      'Location',
    ]).slice(0, between(random, 3, 7));
    if (!columns.some((c) => /Salary|Gehalt|Bonus/.test(c)))
      columns.push(pick(random, ['Annual salary', 'Base pay', 'Salary', 'Compensation']));
    out.push(row(columns));
    for (let i = 0; i < rows; i++)
      out.push(
        row(
          columns.map((c) =>
            /alary|Gehalt|Bonus|pay|Comp/.test(c)
              ? fill(random, '{salary}').replace(',', separator === ',' ? '' : ',')
              : /date/.test(c)
                ? date(random).replace(',', '')
                : /ID/.test(c)
                  ? String(between(random, 1000, 99999))
                  : /title/.test(c)
                    ? pick(random, lists.job!)
                    : /Department|Location/.test(c)
                      ? pick(random, ['Sales', 'IT', 'Finance', 'Production', 'Berlin'])
                      : /Grade/.test(c)
                        ? `L${between(random, 1, 9)}`
                        : pick(random, lists.name!),
          ),
        ),
      );
  } else if (kind === 'financial') {
    out.push(
      row([
        '',
        ...Array.from({ length: between(random, 2, 4) }, (_, i) =>
          pick(random, [String(2025 - i), `Q${i + 1}`, `FY${20 + i}`]),
        ),
      ]),
    );
    const items = shuffle(random, [
      'Revenue',
      'Cost of sales',
      'Gross profit',
      'Operating expenses',
      'EBITDA',
      'Net income',
      'Cash',
      'Receivables',
      'Inventories',
      'Total assets',
      'Deferred revenue',
      'Capex',
      'Depreciation',
      'Interest expense',
      'Income taxes',
      'Equity',
      'Total current liabilities',
      'Other',
    ]);
    const wide = between(random, 2, 4);
    for (const item of items.slice(0, Math.min(rows, 14)))
      out.push(row([item, ...Array.from({ length: wide }, number)]));
  } else {
    const columns = shuffle(random, [
      'City',
      'Population',
      'Country',
      'Team',
      'Points',
      'Goals',
      'Plant',
      'Height (cm)',
      'Calories',
      'Film',
      'Version',
      'Runtime',
      'Status',
      'Distance',
      'Temperature',
    ]).slice(0, between(random, 3, 6));
    out.push(row(columns));
    for (let i = 0; i < rows; i++)
      out.push(
        row(
          columns.map((c) =>
            /City|Country|Team|Plant|Film|Status/.test(c)
              ? pick(random, [
                  'Lyon',
                  'Oslo',
                  'Reds',
                  'Fern',
                  'Dune',
                  'ok',
                  'Peru',
                  'Rose',
                  'Lions',
                ])
              : String(between(random, 1, 9000)),
          ),
        ),
      );
  }
  return out.join('\n');
}
