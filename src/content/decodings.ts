/** Passes over nested encodings: a JSON string in a form field in a URL is three deep. */
const depth = 3;
/** The most forms of one body, and the most code units of them together. */
const most = 16;
const mostUnits = 8_000_000;

/**
 * Every form in which a text can stand in a body: as it is, percent-encoded, JSON-escaped, base64,
 * nested up to three deep. Lenient on purpose: it decodes what looks encoded, wherever it stands.
 */
export function decodings(body: string): string[] {
  const forms = [body];
  let units = body.length;
  let from = 0;
  for (let level = 0; level < depth; level += 1) {
    const to = forms.length;
    for (const form of forms.slice(from, to)) {
      for (const next of [percent(form), unescaped(form), ...base64(form)]) {
        if (next === null || forms.includes(next)) continue;
        units += next.length;
        if (forms.length >= most || units > mostUnits) return forms;
        forms.push(next);
      }
    }
    from = to;
  }
  return forms;
}

function percent(text: string): string | null {
  if (!/%[0-9a-f]{2}/i.test(text)) return null;
  return text.replaceAll('+', ' ').replace(/(?:%[0-9a-f]{2})+/gi, (run) =>
    utf8(
      run
        .slice(1)
        .split('%')
        .map((hex) => Number.parseInt(hex, 16)),
    ),
  );
}

const short: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: ' ', f: ' ' };

function unescaped(text: string): string | null {
  if (!text.includes('\\')) return null;
  return text.replace(/\\(?:u([0-9a-f]{4})|(.))/gi, (_, hex: string | undefined, one: string) =>
    hex === undefined ? (short[one] ?? one) : String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

function base64(text: string): string[] {
  const found: string[] = [];
  for (const [run] of text.matchAll(/[A-Za-z0-9+/_-]{11,}={0,2}/g)) {
    const decoded = fromBase64(run);
    if (decoded !== null) found.push(decoded);
  }
  // One form for all of them: a page may cut a text into many short pieces.
  return found.length === 0 ? [] : [found.join(' ')];
}

function fromBase64(run: string): string | null {
  const plain = run.replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, '');
  try {
    const bytes = atob(plain.length % 4 === 1 ? plain.slice(0, -1) : plain);
    return utf8(Array.from(bytes, (unit) => unit.charCodeAt(0)));
  } catch {
    return null;
  }
}

function utf8(bytes: readonly number[]): string {
  return new TextDecoder().decode(Uint8Array.from(bytes));
}

/** A body of bytes, one code unit a byte, as text. */
export function bytesAsText(bytes: string): string {
  const raw = new Uint8Array(bytes.length);
  for (let at = 0; at < bytes.length; at += 1) raw[at] = bytes.charCodeAt(at);
  return new TextDecoder().decode(raw);
}
