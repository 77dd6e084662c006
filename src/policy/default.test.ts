import { describe, expect, it } from 'vitest';
import { bands, type Band, type Finding } from '../detect/finding.ts';
import type { Action } from './action.ts';
import { decide } from './decide.ts';
import { defaultPolicy } from './default.ts';
import { defaultView } from './default-view.ts';
import { parsePolicy } from './parse.ts';
import { found, somewhere } from './test-findings.ts';

type Row = readonly [
  what: string,
  finding: Partial<Finding> & { detector: string },
  high: Action,
  medium: Action,
  low: Action,
];

const value = (detector: string, category = 'customer') => ({ detector, category });
const document = (detector: string, category: string) => ({
  detector,
  category,
  scope: 'document' as const,
});
const code = (size: number, signals: Finding['signals'] = []) => ({
  detector: 'source-code',
  category: 'source-code',
  size,
  signals,
});
const list = (size: number) => ({ detector: 'bulk-list', scope: 'group' as const, size });

/** The built-in policy, cell by cell. */
const table: readonly Row[] = [
  ['vendor key', value('vendor-key', 'credentials'), 'redact', 'warn', 'log'],
  ['private key', value('private-key', 'credentials'), 'redact', 'warn', 'log'],
  ['connection string', value('connection-string', 'credentials'), 'redact', 'warn', 'log'],
  ['password', value('password', 'credentials'), 'redact', 'warn', 'log'],
  ['payment card', value('payment-card', 'financial'), 'redact', 'warn', 'log'],
  ['social security number', value('us-ssn'), 'redact', 'warn', 'log'],
  ['passport', value('passport'), 'redact', 'warn', 'log'],
  ['health insurance number', value('health-insurance-number', 'health'), 'redact', 'warn', 'log'],
  ['company number', value('company-id', 'financial'), 'allow', 'allow', 'allow'],
  ['VAT number', value('vat-number', 'financial'), 'allow', 'allow', 'allow'],
  ['IBAN', value('iban', 'financial'), 'warn', 'coach', 'log'],
  ['bank account', value('bank-account', 'financial'), 'warn', 'coach', 'log'],
  ['routing number alone', value('us-routing-number', 'financial'), 'allow', 'allow', 'allow'],
  ['e-mail', value('email'), 'log', 'log', 'allow'],
  ['phone', value('phone'), 'log', 'log', 'allow'],
  ['address', value('postal-address'), 'log', 'log', 'allow'],
  ['birth date', value('birth-date'), 'log', 'log', 'allow'],
  ['IP', value('ip-address'), 'log', 'log', 'allow'],
  ['plate', value('licence-plate'), 'log', 'log', 'allow'],
  ['IMEI', value('imei'), 'log', 'log', 'allow'],
  ['VIN', value('vin'), 'log', 'log', 'allow'],
  ['name', value('person-name'), 'allow', 'allow', 'allow'],
  ['place', value('place'), 'allow', 'allow', 'allow'],
  ['organisation', value('organisation'), 'allow', 'allow', 'allow'],
  ['date', value('date'), 'allow', 'allow', 'allow'],
  ['amount', value('amount'), 'allow', 'allow', 'allow'],
  ['URL', value('url'), 'allow', 'allow', 'allow'],
  ['record', { detector: 'record', scope: 'group' }, 'warn', 'coach', 'log'],
  ['list of 10', list(10), 'justify', 'coach', 'log'],
  ['list of 99', list(99), 'justify', 'coach', 'log'],
  ['list of 100', list(100), 'block', 'justify', 'log'],
  ['code, 15 lines', code(15), 'warn', 'coach', 'log'],
  ['code, 3 lines, proprietary', code(3, ['proprietary']), 'warn', 'coach', 'log'],
  ['code, 14 lines', code(14), 'coach', 'coach', 'log'],
  ['config', value('config', 'source-code'), 'log', 'allow', 'allow'],
  ['markup', value('markup', 'source-code'), 'log', 'allow', 'allow'],
  ['log', value('log', 'source-code'), 'log', 'allow', 'allow'],
  ['data', value('data', 'source-code'), 'log', 'allow', 'allow'],
  ['stack trace', value('stack-trace', 'source-code'), 'log', 'allow', 'allow'],
  ['financial document', document('document-financial', 'financial'), 'warn', 'coach', 'log'],
  ['results wording', value('unreleased-results', 'financial'), 'warn', 'coach', 'log'],
  ['legal document', document('document-legal', 'legal'), 'warn', 'coach', 'log'],
  ['contract', value('contract', 'legal'), 'warn', 'coach', 'log'],
  ['strategy document', document('strategy-memo', 'strategy'), 'warn', 'coach', 'log'],
  ['mail thread', document('mail-thread', 'communications'), 'warn', 'coach', 'log'],
  ['hr document', document('document-hr', 'hr'), 'warn', 'coach', 'log'],
  ['cv', document('cv', 'hr'), 'warn', 'coach', 'log'],
  ['salary table, 4 rows', { ...document('salary-table', 'hr'), size: 4 }, 'warn', 'coach', 'log'],
  [
    'salary table, 5 rows',
    { ...document('salary-table', 'hr'), size: 5 },
    'justify',
    'warn',
    'log',
  ],
  ['review of nobody', document('performance-review', 'hr'), 'warn', 'coach', 'log'],
  [
    'review of a named person',
    { ...document('performance-review', 'hr'), signals: ['named-person'] },
    'justify',
    'warn',
    'log',
  ],
  ['health of a person', document('health-record', 'health'), 'justify', 'warn', 'log'],
  ['health term alone', value('health-term', 'health'), 'log', 'allow', 'allow'],
  ['privileged', value('privilege-mark', 'legal'), 'justify', 'warn', 'log'],
  [
    'TLP:RED',
    { ...value('confidentiality-mark', 'strategy'), signals: ['privileged'] },
    'justify',
    'warn',
    'log',
  ],
  ['other marking', value('confidentiality-mark', 'strategy'), 'warn', 'coach', 'log'],
];

describe('the built-in policy', () => {
  const cells = table.flatMap(([what, finding, high, medium, low]) =>
    (Object.entries({ high, medium, low }) as [Band, Action][]).map(
      ([band, action]) => [what, band, action, finding] as const,
    ),
  );

  it.each(cells)('%s, %s: %s', (_what, band, action, { detector, ...finding }) => {
    const decision = decide(defaultView, somewhere, [found(detector, { ...finding, band })]);
    expect(decision.action).toBe(action);
  });

  it('has nothing to say below the low band', () => {
    for (const [, { detector, ...finding }] of table) {
      const below = found(detector, { ...finding, confidence: bands.low - 0.01 });
      expect(decide(defaultView, somewhere, [below]).action).toBe('allow');
    }
  });

  it('warns about a routing number beside an account', () => {
    const decision = decide(defaultView, somewhere, [
      found('us-routing-number', { category: 'financial' }),
      found('bank-account', { category: 'financial', band: 'low' }),
    ]);
    expect([decision.action, decision.rule]).toEqual(['warn', 'routing-with-account']);
  });

  it('adds up the people of several lists', () => {
    const two = [
      found('bulk-list', { ...list(60), start: 0 }),
      found('bulk-list', { ...list(60), start: 900 }),
    ];
    expect(decide(defaultView, somewhere, two).action).toBe('block');
    expect(decide(defaultView, somewhere, two.slice(1)).action).toBe('justify');
  });

  it('is a valid policy by its own schema', () => {
    expect(parsePolicy(defaultPolicy).kind).toBe('policy');
  });
});
