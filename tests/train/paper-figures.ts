import { fill } from './paper-fill.ts';
import { repeat } from './paper-names.ts';
import { between, pick, shuffle, type Random } from './random.ts';

/** Statements, notes to them, and what is said about results. */

const items =
  'Revenue|Net sales|Cost of sales|Gross profit|Research and development|Selling, general and administrative|Operating income|Interest expense|Income before taxes|Income tax expense|Net income|Cash and cash equivalents|Accounts receivable|Inventories|Total current assets|Property and equipment|Goodwill|Deferred revenue|Total assets|Accounts payable|Accrued expenses|Long-term debt|Lease liabilities|Retained earnings|Total equity|Depreciation and amortization|Stock-based compensation|Balance at beginning of year|Additions|Unrealized gains|Service cost|United States|Europe|Asia Pacific|Rest of world|Americas|EMEA|Products|Services|Domestic|Foreign|Total|Other|Federal|State|Current|Deferred|Level 1|Level 2|Money market funds|Restricted stock units|Granted|Vested|Forfeited'.split(
    '|',
  );

/** A table of a statement or of a note to it, with years as headings, in any separator. */
export function statement(r: Random): string {
  const separator = pick(r, [',', '\t', ' | ', '  ', ';']);
  const wide = between(r, 1, 4);
  const figure = () => {
    const n = between(r, 1, 3000) * pick(r, [1, 1, 10, 100, 1000]);
    const text = pick(r, [
      () => n.toLocaleString('en'),
      () => `$${n.toLocaleString('en')}`,
      () => `(${n.toLocaleString('en')})`,
      () => `${between(r, 0, 90)}.${between(r, 0, 9)}%`,
      () => '—',
      () => `${between(r, 0, 90)}.${between(r, 0, 9)}`,
    ])();
    return separator === ',' ? `"${text}"` : text;
  };
  const row = (cells: string[]) => {
    if (separator === '  ')
      return cells.map((c, i) => (i === 0 ? c.padEnd(42) : c.padStart(14))).join('');
    return separator === ' | ' ? `| ${cells.join(' | ')} |` : cells.join(separator);
  };
  const last = between(r, 2008, 2025);
  const heads = [
    ...(r() < 0.5
      ? [
          row([
            '',
            pick(r, [
              'Years ended December 31,',
              'Year Ended March 31,',
              'Fiscal year ended',
              'As of June 30,',
              'Three months ended',
            ]),
          ]),
        ]
      : []),
    row([
      '',
      ...Array.from({ length: wide }, (_, i) =>
        pick(r, [String(last - i), String(last - i), `FY${(last - i) % 100}`, `Q${i + 1} ${last}`]),
      ),
    ]),
    ...(r() < 0.4
      ? [
          row([
            '',
            pick(r, [
              '(in thousands)',
              '$ million',
              'US$ in millions',
              '(dollars in thousands)',
              '€m',
            ]),
          ]),
        ]
      : []),
  ];
  return [
    ...(r() < 0.8 ? heads : []),
    ...shuffle(r, [...items])
      .slice(0, between(r, 3, 14))
      .map((item) => row([item, ...Array.from({ length: wide }, figure)])),
    ...(r() < 0.3
      ? [
          '',
          fill(
            r,
            'The increase in {segment} was mainly due to {money} of higher volumes, partly offset by foreign exchange.',
          ),
        ]
      : []),
  ].join('\n');
}

/** What is said on a call about results: a sentence a line, with little arithmetic in it. */
export function resultsCall(r: Random): string {
  const said = [
    'Good morning, and welcome to the {quarter} {year} earnings call.',
    'Joining me today are our chief executive officer and our chief financial officer.',
    'Today’s remarks contain forward-looking statements, and actual results may differ materially.',
    'Reconciliations of non-GAAP measures are on our website.',
    'Turning to the results, revenue for the quarter was {money}, {up} {pct} year-over-year.',
    'Adjusted operating margin expanded {n} basis points to {pct}.',
    'In {segment}, comparable sales grew {pct}, driven by traffic and mix.',
    'We returned {money} to shareholders through dividends and share repurchases.',
    'For the full year, we continue to expect earnings per share of ${small}.',
    'Our backlog stands at {money}, and order rates improved through the quarter.',
    'I want to thank our teams, who delivered a strong performance in a difficult environment.',
    'We are seeing headwinds from freight and wages, and we have taken price.',
    'Occupancy was {pct}, and the average rate on new leases was up {pct}.',
    'Loan growth was {pct} and credit quality remains strong.',
    'With that, I will turn the call over to {name} for the financial review.',
    'We ended the quarter with {money} of liquidity and net leverage of {small} times.',
    'Capital expenditures should be about {money} this year.',
    'The board approved another {money} buyback.',
    'Free cash flow conversion was {pct}.',
    'The acquisition of {company} is performing ahead of plan.',
    'We believe the fundamentals of the business remain strong, and we are raising our outlook.',
  ];
  return repeat(r, 5, 40, () => fill(r, pick(r, said))).join('\n');
}
