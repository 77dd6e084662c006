import { describe, expect, it } from 'vitest';
import { createScanner } from '../../scan.ts';

// Composed, so that no scanner of secrets takes them for addresses in use.
const url = (start: string): string => `see https${'://'}${start}/api`;

const scanner = createScanner();
const found = (text: string, detector: string): string[] =>
  scanner
    .scan(text)
    .findings.filter((finding) => finding.detector === detector)
    .map(({ start, end }) => text.slice(start, end));

/** Different values, so that no look is spared. */
function lines(name: string, count: number): string {
  return Array.from({ length: count }, (_, i) => `${name}: Kx7!mQ${i}vT\n`).join('');
}

describe('a text full of names', () => {
  it.each(['password', 'api_key'])('is not called read when %s stands too often in it', (name) => {
    const dense = Array.from({ length: 9000 }, (_, i) => `${name}=${i}`).join('\n');
    expect(scanner.scan(dense).complete).toBe(false);
    expect(scanner.scan(lines(name, 200)).complete).toBe(true);
  });

  it('keeps what was found before the end of patience', () => {
    const dense = Array.from({ length: 9000 }, (_, i) => `password=${i}`).join('\n');
    expect(found(lines('password', 2) + dense, 'password')).toContain('Kx7!mQ0vT');
  });
});

describe('the same password', () => {
  it('is found wherever it stands in a line', () => {
    expect(found('password: Kiefer-42-Moos '.repeat(6), 'password')).toHaveLength(6);
  });

  it('does not hide another before it that has another name', () => {
    const text = 'pwd: Wolke-81-gruen\nuser: anna\npassword: Kiefer-42-Moos\n';
    expect(found(text, 'password')).toEqual(['Wolke-81-gruen', 'Kiefer-42-Moos']);
  });
});

describe('an address with what manuals write for a password', () => {
  it.each([
    'user:password@nordwind.de',
    'YOUR_USERNAME:YOUR_PASSWORD@nordwind.de',
    '${USER}:${PASS}@nordwind.de',
    'postgres:postgres@localhost',
    'root:root@db',
    'kiefer:kiefer@nordwind.de',
    'anna:welcome@files.example.com',
  ])('is nothing: %s', (start) => {
    expect(found(url(start), 'connection-string')).toEqual([]);
  });

  it('is one with a password of its own', () => {
    expect(found(url('anna:k9Xw2Lq7@nordwind.de'), 'connection-string')).toHaveLength(1);
    expect(found(url('anna:welcome@nordwind.de'), 'connection-string')).toHaveLength(1);
  });
});

describe('a long token', () => {
  // Units that repeat so late that it reads as drawn.
  const drawn = (length: number): string =>
    Array.from(
      { length },
      (_, i) => 'q7Rt2Lx9Vb4Nw8Kc3Hd6Jf1PaZ5sTmE'[(i * i + (i >> 5)) % 31],
    ).join('');

  it.each([40, 299, 301, 401, 5000])('of %i units is found to its end', (length) => {
    const token = drawn(length);
    expect(found(`client_secret="${token}"`, 'secret-key')).toEqual([token]);
    expect(found(`the API token below\n${token}\nand so on`, 'secret-key')).toEqual([token]);
  });

  it('is found behind the word for a password as well', () => {
    const token = drawn(350);
    expect(found(`password=${token}\n`, 'password')).toEqual([token]);
    expect(found(`password=${'all words and no number '.repeat(9)}\n`, 'password')).toEqual([]);
  });
});

describe('a key that somebody denies', () => {
  it('is none', () => {
    expect(found('not a real token\nq7Rt2Lx9Vb4Nw8Kc3Hd6Jf1P', 'secret-key')).toEqual([]);
    expect(found('our real token\nq7Rt2Lx9Vb4Nw8Kc3Hd6Jf1P', 'secret-key')).toHaveLength(1);
  });
});

describe('what is compared with a secret', () => {
  it('is one', () => {
    const value = `k9Xw2${'Lq7'}Vb4Nw8Kc3Hd6Jf1P`;
    expect(found(`if ("${value}" === apiSecret) {`, 'secret-key')).toEqual([value]);
    expect(found(`if ("${value}" === pageTitle) {`, 'secret-key')).toEqual([]);
  });
});

describe('what cannot be a key by its build', () => {
  const drawn = `f5Kq8UKZNwZTgzRb${'8ZucIrNqTs9oT6D1DMRvZq3WY7G1J1OwPs'}`;
  const sealed = `R6WCNd0erkAuZyD+Fe8C4IwjpYQtniKqnHAz${'E7Pk5fPrBRpwOnuYxA=='}`;

  it('is a key of OpenAI without the mark of its maker', () => {
    expect(found(`x sk-${'proj'}-${drawn} y`, 'vendor-key')).toEqual([]);
    const marked = `sk-${'proj'}-${drawn.slice(0, 24)}${'T3Blbk'}FJ${drawn.slice(24)}`;
    expect(found(`x ${marked} y`, 'vendor-key')).toEqual([marked]);
  });

  it('is a padded value for a key of AWS, or of the wrong length for any', () => {
    expect(found(`AWS_SECRET_ACCESS_KEY = ${sealed}\n`, 'secret-key')).toEqual([]);
    expect(found(`MAIL_SECRET_KEY = ${sealed}\n`, 'secret-key')).toEqual([sealed]);
    expect(found(`ANY_KEY = ${sealed.slice(0, 34)}==\n`, 'secret-key')).toEqual([]);
    expect(found(`ANY_KEY = ${sealed.slice(0, 42)}==\n`, 'secret-key')).toHaveLength(1);
  });
});

describe('what only shows where a key stands, or names a store', () => {
  it.each([
    [`_authToken=npm${'_'}xxxxxxxxxxx`, 'vendor-key', `npm${'_'}xxxxxxxxxxx`],
    ['api_key: "seven green boats sail"', 'secret-key', 'seven green boats sail'],
    [
      'curl http://nordwind-bills.s3.amazonaws.com/x',
      'cloud-resource',
      'nordwind-bills.s3.amazonaws.com',
    ],
    ['aws_account_id=408217335902', 'cloud-resource', '408217335902'],
  ])('is a hint, no more: %s', (text, detector, value) => {
    expect(found(text, detector)).toEqual([value]);
    const [{ confidence } = { confidence: 1 }] = scanner.scan(text).findings;
    expect(confidence).toBeLessThan(0.75);
  });

  it('is not what a program says about keys, nor crosses of their own', () => {
    expect(found('api_key: "no such key was found"', 'secret-key')).toEqual([]);
    expect(found('sign here: xxxxxxxxxxxx', 'vendor-key')).toEqual([]);
  });
});
