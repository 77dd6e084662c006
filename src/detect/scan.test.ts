import { describe, expect, it, vi } from 'vitest';
import type { DeepFinder } from './deep-finder.ts';
import type { ValueDetector } from './detector.ts';
import type { Finding } from './finding.ts';
import { createScanner, type Scanner } from './scan.ts';
import { card, email, iban, people, phone, ssn } from './test-texts.ts';

/** Without the kinds of code and papers that the classifiers tell apart. */
const { scan } = declared(createScanner());

function declared(scanner: Scanner): Scanner {
  return {
    scan(text, budget) {
      const result = scanner.scan(text, budget);
      const isTold = ({ detector, category }: Finding): boolean =>
        category === 'source-code' || detector.startsWith('document-');
      return { ...result, findings: result.findings.filter((finding) => !isTold(finding)) };
    },
  };
}
const by = (detector: string, text: string): Finding[] =>
  scan(text).findings.filter((finding) => finding.detector === detector);

describe('a finding', () => {
  it('says where the value is, how surely, and why', () => {
    expect(by('payment-card', `my card is ${card}.`)).toEqual([
      {
        detector: 'payment-card',
        category: 'financial',
        scope: 'value',
        start: 11,
        end: 30,
        confidence: expect.closeTo(0.99),
        evidence: ['grouped like a card', 'label before it'],
        value: card.replaceAll(' ', ''),
        size: 1,
        signals: [],
        members: [],
      },
    ]);
  });

  it('is surer with a label, less sure with a word that speaks against it', () => {
    const sureness = (text: string) => by('us-ssn', text)[0]?.confidence ?? 0;
    expect(sureness(`SSN: ${ssn}`)).toBeGreaterThan(0.9);
    expect(sureness(`we noted ${ssn} there`)).toBeLessThan(0.75);
    expect(sureness(`order ${ssn} part`)).toBeLessThan(sureness(`we noted ${ssn} there`));
  });

  it.each(['Kartennummer', 'numéro de carte', 'tarjeta', 'credit card'])(
    'knows the label %s',
    (label) => {
      const bare = by('payment-card', `see ${card} there`)[0]?.confidence ?? 0;
      expect(by('payment-card', `${label}: ${card}`)[0]?.confidence).toBeGreaterThan(bare);
    },
  );

  it('takes the heading of its column for a label', () => {
    const table = (heading: string) => `row,${heading},city\n1,${ssn},Kiel\n2,412-68-9023,Bonn`;
    expect(by('us-ssn', table('ssn')).map(({ confidence }) => confidence > 0.9)).toEqual([
      true,
      true,
    ]);
    expect(by('us-ssn', table('ssn'))[1]?.evidence).toContain('column heading');
    expect(by('us-ssn', table('width')).map(({ confidence }) => confidence > 0.9)).toEqual([
      false,
      false,
    ]);
  });

  it.each([
    ['payment-card', 'card 4111 1111 1111 1111'],
    ['email', 'jane@example.com'],
    ['cloud-key', `${'AK'}IAIOSFODNN7EXAMPLE`],
    ['ip-address', '203.0.113.7'],
  ])('of a manual is low: %s', (detector, text) => {
    expect(by(detector, text).map(({ confidence }) => confidence)).toEqual([0.5]);
  });

  it.each(['your-key-here', 'xxxxxxxxxxxx', '<password>', '${DB_PASSWORD}', 'changeme'])(
    'is not more than low where a value would stand: %s',
    (value) => {
      expect(
        scan(`password: ${value}`).findings.filter(({ confidence }) => confidence > 0.6),
      ).toEqual([]);
      expect(by('password', 'password: hT7!kw92Lp')[0]?.confidence).toBeGreaterThan(0.9);
    },
  );
});

describe('overlaps', () => {
  it('go to the severest: the password in an address, not the address', () => {
    const text = `use ${'postgres://'}app:k9Xw2Lq7@db.nordwind.de:5432/crm now`;
    expect(
      scan(text)
        .findings.filter(({ scope }) => scope === 'value')
        .map(({ detector }) => detector),
    ).toEqual(['connection-string']);
  });

  it('of code give way to values in it, line by line', () => {
    const code = [
      'import { connect } from "./db.ts";',
      'export async function load(id: number) {',
      '  const client = await connect({',
      `    password: "hT7!kw92Lp",`,
      '  });',
      '  return client.query(`select * from t where id = ${id}`);',
      '}',
    ].join('\n');
    const found = createScanner()
      .scan(`${code}\n`)
      .findings.filter(({ scope }) => scope === 'value');
    expect(found.map(({ detector }) => detector)).toContain('password');
    expect(found.filter(({ detector }) => detector === 'source-code').length).toBeGreaterThan(0);
  });
});

describe('a record', () => {
  const record = `Jo Miller, ${email}, ${phone}, SSN: ${ssn}`;

  it('is three kinds of identifier of one subject close together', () => {
    const [found] = by('record', record);
    expect(found).toMatchObject({ scope: 'group', size: 1 });
    expect(found?.confidence).toBeGreaterThan(0.9);
    expect(found?.members.map(({ detector }) => detector)).toEqual(['email', 'phone', 'us-ssn']);
  });

  it('is not two kinds, nor three far apart', () => {
    expect(by('record', `${email}, ${phone}`)).toEqual([]);
    expect(by('record', `${email}\n\n${phone}\n\nSSN: ${ssn}`)).toEqual([]);
  });

  it('is one for each subject', () => {
    const other = 'Kim Osei, kim.osei@nordwind-handel.de, +49 30 901999, SSN: 412-68-9023';
    expect(by('record', `${record}\n${other}`)).toHaveLength(2);
  });
});

describe('a bulk list', () => {
  it('begins at ten distinct subjects and says how many', () => {
    expect(by('bulk-list', people(9))).toEqual([]);
    expect(by('bulk-list', people(10))[0]).toMatchObject({ scope: 'group', size: 10 });
    expect(by('bulk-list', people(120))[0]).toMatchObject({ size: 120 });
  });

  it('is high in rows, less sure when spread over a text', () => {
    const spread = Array.from(
      { length: 12 },
      (_, i) =>
        `${'Words upon words, as people write them. '.repeat(6)}Ask kim.${i}@nordwind-handel.de.`,
    ).join(' ');
    expect(by('bulk-list', people(12))[0]?.confidence).toBeGreaterThan(0.9);
    expect(by('bulk-list', spread)[0]?.confidence).toBeLessThan(0.9);
  });

  it('does not count the same value twice', () => {
    expect(by('bulk-list', Array.from({ length: 30 }, () => email).join('\n'))).toEqual([]);
  });
});

describe('a table of salaries', () => {
  it('counts its rows', () => {
    const rows = Array.from({ length: 7 }, (_, i) => `Kim ${i}\tIT\t${60 + i}000`);
    expect(by('salary-table', ['Name\tDepartment\tSalary', ...rows].join('\n'))[0]).toMatchObject({
      size: 7,
      scope: 'document',
      category: 'hr',
    });
    expect(scan(['Name\tDepartment\tSalary', ...rows].join('\n')).labels).toContain('hr');
  });
});

describe('signals', () => {
  it('tell privilege and a named person', () => {
    expect(by('confidentiality-mark', 'TLP:RED')[0]?.signals).toEqual(['privileged']);
    expect(by('confidentiality-mark', 'TLP:AMBER')[0]?.signals).toEqual([]);
    expect(by('privilege-mark', 'PRIVILEGED AND CONFIDENTIAL')[0]?.signals).toEqual(['privileged']);
  });
});

describe('a scanner', () => {
  const own: ValueDetector = {
    id: 'project-name',
    title: 'Project name',
    category: 'strategy',
    severity: 'medium',
    patterns: [{ regex: /(?<![a-z])osprey(?![a-z])/giu, confidence: 0.9 }],
    prefilter: ['osprey'],
    references: [],
    examples: { match: [], ignore: [] },
  };

  it('leaves out what is off', () => {
    const text = `${iban} and ${email}`;
    const off = declared(createScanner({ off: new Set(['iban']) }));
    expect(scan(text).findings.map(({ detector }) => detector)).toContain('iban');
    expect(off.scan(text).findings.map(({ detector }) => detector)).toEqual(['email']);
  });

  it('runs the detectors of a policy beside its own', () => {
    const scanner = declared(createScanner({ custom: [own] }));
    expect(scanner.scan('about Osprey').findings).toMatchObject([
      { detector: 'project-name', start: 6, end: 12 },
    ]);
    expect(scan('about Osprey').findings).toEqual([]);
  });

  it('says that it is not whole when a detector fails, and goes on', () => {
    const broken = {
      ...own,
      validate: () => {
        throw new Error('broken');
      },
    };
    const scanner = declared(createScanner({ custom: [broken] }));
    expect(scanner.scan(`Osprey ${email}`)).toMatchObject({
      complete: false,
      findings: [{ detector: 'email' }],
    });
    expect(scanner.scan(email)).toMatchObject({ complete: true });
  });
});

describe('a deep finder', () => {
  const named = (start: number): Finding => ({
    detector: 'person-name',
    category: 'customer',
    scope: 'value',
    start,
    end: start + 4,
    confidence: 0.9,
    evidence: ['a model'],
    value: 'anna',
    size: 1,
    signals: [],
    members: [],
  });
  const deep: DeepFinder = {
    reports: ['person-name'],
    findValues: ({ text }) => (text.includes('Anna') ? [named(text.indexOf('Anna'))] : []),
  };

  it('takes part in records, and leads back to the original', () => {
    const scanner = createScanner({ deep: [deep] });
    const { findings, complete } = scanner.scan(`\u200bAnna, ${email}, ${phone}`);
    expect(complete).toBe(true);
    expect(findings).toContainEqual(
      expect.objectContaining({ detector: 'person-name', start: 1, end: 5 }),
    );
    expect(findings.find(({ detector }) => detector === 'record')?.members).toHaveLength(3);
  });

  it('reads what is only said in another writing', () => {
    const text = `see %41${'%6e%6e%61'} there`;
    expect(createScanner({ deep: [deep] }).scan(text).findings).toContainEqual(
      expect.objectContaining({ detector: 'person-name', start: 4, end: text.indexOf(' there') }),
    );
    expect(createScanner().scan(text).findings).toEqual([]);
  });

  it.each(['findValues', 'findPassages'] as const)(
    'that ends early in %s keeps what it found, and the answer is not whole',
    (method) => {
      let time = 0;
      const slow: DeepFinder = {
        reports: ['person-name'],
        [method]: (_: unknown, late: () => boolean) => {
          const found: Finding[] = [];
          for (let at = 0; at < 8 && !late(); at += 4) {
            found.push(named(at));
            time += 1000;
          }
          return found;
        },
      };
      const scanner = createScanner({ deep: [slow] });
      const scan = (limit: number) => scanner.scan('AnnaAnna', { limit, now: () => time });
      expect(scan(500)).toMatchObject({ complete: false, findings: [{ start: 0 }] });
      expect(scan(5000)).toMatchObject({ complete: true, findings: [{ start: 0 }, { start: 4 }] });
    },
  );

  it('is not asked when all that it reports is off', () => {
    const findValues = vi.fn(() => []);
    createScanner({ deep: [{ ...deep, findValues }], off: new Set(['person-name']) }).scan('Anna');
    expect(findValues).not.toHaveBeenCalled();
  });

  it.each(['findValues', 'findPassages'] as const)(
    'that fails in %s leaves the rest found, and the answer not whole',
    (method) => {
      const broken: DeepFinder = {
        reports: ['person-name'],
        [method]: () => {
          throw new Error('broken');
        },
      };
      const { findings, complete } = createScanner({ deep: [broken, deep] }).scan(`Anna ${email}`);
      expect(complete).toBe(false);
      expect(findings.map(({ detector }) => detector)).toEqual(
        expect.arrayContaining(['person-name', 'email']),
      );
    },
  );
});
