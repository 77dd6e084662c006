import { readFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createReading } from '../reading.ts';
import { redact } from '../redact.ts';
import { createScanner } from '../scan.ts';
import { featureVersion } from './feature-version.ts';
import { createNamesFinder, loadNames } from './index.ts';
import { statements } from './statements.data.ts';

const file = readFileSync(new URL('../../../public/names.bin', import.meta.url));
const finder = createNamesFinder(loadNames(file));
const scanner = createScanner({ deep: [finder] });
const kinds = ['person-name', 'organisation', 'place', 'postal-address'];

const found = (text: string) =>
  scanner
    .scan(text)
    .findings.filter(({ detector, scope }) => scope === 'value' && kinds.includes(detector))
    .map(({ detector, start, end, confidence }) => ({
      detector,
      text: text.slice(start, end),
      start,
      end,
      confidence,
    }));

/** A statement with its names between marks: `«p:Ada Byron»`. */
function readStatement(marked: string) {
  const spans: { kind: string; start: number; end: number }[] = [];
  let text = '';
  let at = 0;
  for (const match of marked.matchAll(/«([pola]):([^»]*)»/g)) {
    text += marked.slice(at, match.index);
    const kind =
      { p: 'person-name', o: 'organisation', l: 'place', a: 'postal-address' }[match[1] ?? ''] ??
      '';
    spans.push({ kind, start: text.length, end: text.length + (match[2]?.length ?? 0) });
    text += match[2];
    at = match.index + match[0].length;
  }
  return { text: text + marked.slice(at), spans };
}

const overlap = (a: { start: number; end: number }, b: { start: number; end: number }) =>
  a.start < b.end && b.start < a.end;

describe('the names model', () => {
  it.each([
    ['My name is Oluwaseun Adebayo and I live in Rotterdam.', 'person-name', 'Oluwaseun Adebayo'],
    ['Sehr geehrte Frau Brinkmann, danke für Ihre Nachricht.', 'person-name', 'Brinkmann'],
    [
      'Merci de contacter Jean-Baptiste Lefèvre chez Dupont SARL.',
      'person-name',
      'Jean-Baptiste Lefèvre',
    ],
    ['El paciente Joaquín Etxeberria llegó ayer.', 'person-name', 'Joaquín Etxeberria'],
    ['担当者：佐藤健一', 'person-name', '佐藤健一'],
    ['Меня зовут Алексей Кузнецов.', 'person-name', 'Алексей Кузнецов'],
    ['Acme Dynamics GmbH was founded by two friends.', 'organisation', 'Acme Dynamics GmbH'],
    ['She studies at the University of Leeds.', 'organisation', 'University of Leeds'],
    ['Mi trasferisco da Bologna a Torino.', 'place', 'Bologna'],
    ['We opened an office in Kenya last year.', 'place', 'Kenya'],
  ])('reads %j', (text, detector, name) => {
    const hit = found(text).find((one) => one.detector === detector);
    expect(hit?.text).toContain(name);
  });

  it('leaves what names nothing alone', () => {
    for (const text of [
      'How do I sort a list in Python?',
      'Der Vertrag und die Rechnung liegen auf dem Tisch.',
      'const userName = getName();',
      'On Monday the Marketing Plan is due.',
    ])
      expect(found(text), text).toEqual([]);
  });

  it('holds its floors on statements that it was not trained with', () => {
    let right = 0;
    let said = 0;
    let met = 0;
    let there = 0;
    for (const statement of statements) {
      const { text, spans } = readStatement(statement);
      const hits = found(text);
      said += hits.length;
      right += hits.filter((hit) => spans.some((span) => overlap(hit, span))).length;
      there += spans.length;
      met += spans.filter((span) => hits.some((hit) => overlap(hit, span))).length;
    }
    expect(there).toBeGreaterThan(100);
    expect(right / said).toBeGreaterThan(0.88);
    expect(met / there).toBeGreaterThan(0.85);
  });

  it('takes names out of a customer table', () => {
    const table = [
      'Name,Email,City',
      'Ivana Horváth,ivana.h@nordwind-handel.de,Košice',
      'Tom Okafor,tom.okafor@nordwind-handel.de,Leeds',
      'Mei Tanaka,mei@nordwind-handel.de,Osaka',
    ].join('\n');
    for (const text of [
      table,
      table.replaceAll(',', '\t'),
      `| ${table.replaceAll(',', ' | ').replaceAll('\n', ' |\n| ')} |`,
    ]) {
      const { findings } = scanner.scan(text);
      const { text: clean } = redact(text, findings);
      for (const name of ['Ivana', 'Okafor', 'Tanaka']) {
        expect(text).toContain(name);
        expect(clean).not.toContain(name);
      }
    }
  });

  it('makes one finding of a name that a label announces too', () => {
    const people = found('Patient: Sarah Lindqvist, seen on Monday').filter(
      (one) => one.detector === 'person-name',
    );
    expect(people.map(({ text }) => text)).toEqual(['Sarah Lindqvist']);
  });

  it('says the same twice, with spans inside the text, ordered and disjoint', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 200 }), (text) => {
        const hits = finder.findValues?.(createReading(text)) ?? [];
        expect(finder.findValues?.(createReading(text))).toEqual(hits);
        hits.forEach((hit, i) => {
          expect(hit.start).toBeGreaterThanOrEqual(hits[i - 1]?.end ?? 0);
          expect(hit.end).toBeLessThanOrEqual(text.length);
          expect(hit.end).toBeGreaterThan(hit.start);
        });
      }),
      { numRuns: 25 },
    );
  }, 20_000);

  it.each([
    ['capitals', 'A'.repeat(100_000)],
    ['capitalised words', 'Anna Berg '.repeat(3000)],
    ['empty lines', '\n'.repeat(100_000)],
    ['commas', ','.repeat(20_000)],
    ['one long line of marks', '«'.repeat(20_000)],
    ['characters of Han', '山'.repeat(20_000)],
    ['marks without letters', '\u0301'.repeat(20_000)],
    ['half characters', '\ud800'.repeat(20_000)],
    ['a wide table', `${'name,'.repeat(99)}x\n${`${'a,'.repeat(99)}x\n`.repeat(50)}`],
  ])('reads hostile text to its end: %s', (_, hostile) => {
    const after = '\nMy name is Kevin Osei.';
    const hits = finder.findValues?.(createReading(hostile + after)) ?? [];
    expect(hits.at(-1)?.value).toBe('kevin osei');
  });
});

describe('a names model', () => {
  const bytes = gunzipSync(file);
  const edited = (from: string, to: string) =>
    gzipSync(Buffer.from(bytes.toString('latin1').replace(from, to), 'latin1'));

  it('loads when nothing was changed', () => {
    expect(() => loadNames(edited('tidegate', 'tidegate'))).not.toThrow();
    expect(bytes.toString('latin1')).toContain(featureVersion());
  });

  it('of other features is refused', () => {
    const version = featureVersion();
    const other = version.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
    expect(() => loadNames(edited(version, other))).toThrow(/features/);
  });

  it('that is damaged is refused', () => {
    expect(() => loadNames(edited('tidegate-names-1', 'tidegate-names-2'))).toThrow(/format/);
    expect(() => loadNames(gzipSync(bytes.subarray(0, bytes.length - 1)))).toThrow(/length/);
    expect(() => loadNames(gzipSync(Buffer.alloc(0)))).toThrow(RangeError);
    expect(() => loadNames(file.subarray(10))).toThrow(RangeError);
    expect(() => loadNames(new Uint8Array(0))).toThrow(RangeError);
  });
});
