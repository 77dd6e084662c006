import { gunzipSync } from 'node:zlib';

/** A prompt is wrapped at most this often: base64 in JSON in a string of JSON in a form field. */
const depth = 4;

/** Every text that these bytes can be read as, so that a leak is found in whatever it is dressed. */
export function readings(bytes: Buffer): string[] {
  const seen = new Set<string>();
  let layer = [...plain(bytes), ...(isGzip(bytes) ? plain(gunzipSync(bytes)) : [])];
  for (let step = 0; step <= depth && layer.length > 0; step += 1) {
    const fresh = layer.filter((text) => !seen.has(text));
    for (const text of fresh) seen.add(text);
    layer = fresh.flatMap((text) => [percent(text), unescaped(text), ...base64(text)]);
  }
  return [...seen];
}

function plain(bytes: Buffer): string[] {
  const utf8 = bytes.toString('utf8');
  return bytes.includes(0)
    ? [utf8, bytes.toString('utf16le'), bytes.subarray(1).toString('utf16le')]
    : [utf8];
}

function isGzip(bytes: Buffer): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** `%C3%BC` and `+`, also where other parts are no valid encoding. */
function percent(text: string): string {
  return text
    .replaceAll('+', ' ')
    .replaceAll(/(?:%[0-9a-f]{2})+/gi, (run) =>
      Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8'),
    );
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** One level of JSON string escapes. */
function unescaped(text: string): string {
  return text.replaceAll(/\\(?:u([0-9a-f]{4})|([\s\S]))/gi, (_, hex?: string, sign?: string) =>
    hex ? String.fromCharCode(Number.parseInt(hex, 16)) : (escapes[sign ?? ''] ?? sign ?? ''),
  );
}

/** Runs long enough to hold something; both alphabets. */
function base64(text: string): string[] {
  const runs = text.match(/[\w+/-]{12,}={0,2}/g) ?? [];
  return runs.flatMap((run) => plain(Buffer.from(run, 'base64')));
}
