import { featureCount, featuresOf, keyBits, read } from './features.ts';

/** Touches every kind of token, chunk, label and table that features look at. */
const probe = `Dear Mr. O'Neill-Müller, "name": "ANNA b. Kovács" (ООО Ромашка, 山田太郎さん 김철수 ไทย ジョン)
https://a.b/c me@x.org @you foo_bar(x=1) 12 1234 123456 A1b2 iPhone McDonald GmbH.\n
City,Name\nRome,Ada Byron\nBonn,"Li, Wei"\n`;

let version: string | undefined;

/**
 * A hash of what the code computes for a fixed text: a model trained with other features does not
 * fit, however it was named.
 */
export function featureVersion(): string {
  return (version ??= compute());
}

function compute(): string {
  const headers = ['city', 'name'];
  const start = probe.indexOf('City,');
  const rows = [probe.indexOf('Rome,'), probe.indexOf('Bonn,'), probe.length];
  const tables = [{ start, end: probe.length, delimiter: ',', headers, rows }];
  const reading = read(
    { text: probe, lower: probe.toLowerCase(), tables, from: 0, to: probe.length },
    (hash) => (hash >>> 7) & 255,
  );
  const keys = new Uint32Array(featureCount);
  let hash = 0x811c9dc5 ^ keyBits;
  for (let i = 0; i < reading.count; i++) {
    featuresOf(reading, i, keys, 0);
    for (const key of keys) hash = Math.imul(hash ^ key, 0x01000193) ^ (hash >>> 15);
  }
  return `${featureCount}-${(hash >>> 0).toString(16)}`;
}
