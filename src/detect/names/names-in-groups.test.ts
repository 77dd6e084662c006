import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createScanner } from '../scan.ts';
import { createNamesFinder, loadNames } from './index.ts';

const file = readFileSync(new URL('../../../public/names.bin', import.meta.url));
const scanner = createScanner({ deep: [createNamesFinder(loadNames(file))] });
const confidenceOf = (detector: string, text: string) =>
  Math.max(
    0,
    ...scanner
      .scan(text)
      .findings.filter((finding) => finding.detector === detector)
      .map(({ confidence }) => confidence),
  );

const people = [
  'Kevin Osei',
  'Sarah Lindqvist',
  'Tom Okafor',
  'Anna Berg',
  'Maria Rossi',
  'Pedro Alvarez',
  'Julia Becker',
  'Peter Nowak',
  'Laura Jansen',
  'Paul Martin',
  'Emma Wilson',
  'Daniel Costa',
];

describe('what the names model says', () => {
  it('makes a record with an identifier that only one person has', () => {
    const mail = 'kevin.osei@nordwind-handel.de';
    const signature = `Kevin Osei\nBrightwater Holdings Ltd, Leeds\n${mail}\n+44 20 7946 1234`;
    const record = `Kevin Osei, ${mail}, SSN 219-09-9321`;
    expect(scanner.scan(signature).findings.map(({ detector }) => detector)).toContain(
      'person-name',
    );
    expect(confidenceOf('record', signature)).toBeLessThan(0.9);
    expect(confidenceOf('record', record)).toBeGreaterThanOrEqual(0.9);
  });

  it('makes no list of people by itself', () => {
    const list = people.join('\n');
    const contacts = people.map((name, i) => `${name}, person${i}@nordwind-handel.de`).join('\n');
    expect(scanner.scan(list).findings.map(({ detector }) => detector)).toContain('person-name');
    expect(confidenceOf('bulk-list', list)).toBeLessThan(0.75);
    expect(confidenceOf('bulk-list', contacts)).toBeGreaterThanOrEqual(0.9);
  });

  it('makes no health record of news', () => {
    const about =
      'was treated at the hospital for diabetes and hypertension after the diagnosis, the doctor said.';
    const news = `Kevin Osei ${about}`;
    expect(scanner.scan(news).findings.map(({ detector }) => detector)).toContain('person-name');
    expect(confidenceOf('health-record', news)).toBeLessThan(0.75);
    expect(confidenceOf('health-record', `Patient: ${news}`)).toBeGreaterThanOrEqual(0.75);
  });
});
