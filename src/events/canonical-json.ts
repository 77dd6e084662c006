/**
 * JSON with one spelling for one value (RFC 8785): names sorted by UTF-16 code units, no blanks,
 * numbers and strings as ECMAScript writes them.
 *
 * @param value what `JSON.parse` can give. Throws on anything else: half a surrogate pair has no
 *   UTF-8 and therefore no hash.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const record = value as Readonly<Record<string, unknown>>;
    const members = Object.keys(record)
      .toSorted(byCodeUnit)
      .map((key) => `${canonicalJson(key)}:${canonicalJson(record[key])}`);
    return `{${members.join(',')}}`;
  }
  if (typeof value === 'string' && !value.isWellFormed()) throw new TypeError('not well-formed');
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError('no JSON number');
  const text = JSON.stringify(value) as string | undefined;
  if (text === undefined) throw new TypeError('no JSON value');
  return text;
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
