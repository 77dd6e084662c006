import type { Outgoing, Verdict, WireBody } from '../protocol/page.ts';
import { readTexts, writeTexts, writeUrl } from '../sites/codec.ts';
import type { RequestRecord } from '../sites/site.ts';
import { bytesAsText, decodings } from './decodings.ts';
import type { Joint, Redacted } from './joint.ts';

/** A verdict that is not a promise of one. */
export type Final = Exclude<Verdict, { verdict: 'wait' }>;

/** Shorter values occur by chance elsewhere in a body. */
const telling = 6;

/**
 * The request with every value replaced, or a refusal: when the record must not be rewritten, when
 * what was written does not read back as it should, or when a value stands elsewhere in the body.
 */
export function redactRequest(
  record: RequestRecord,
  outgoing: Outgoing,
  joint: Joint,
  redacted: readonly Redacted[],
): Final {
  const values = joint.parts.flatMap(({ text }, at) =>
    (redacted[at]?.replacements ?? []).map(({ start, end }) => text.slice(start, end)),
  );
  return rewritten(
    record,
    outgoing,
    redacted.map(({ text }) => text),
    values,
  );
}

/** The request without the person's text, for drafts that leave while typing; a GET is refused. */
export function stripRequest(record: RequestRecord, outgoing: Outgoing, joint: Joint): Final {
  if (outgoing.body === null) return { verdict: 'refuse' };
  return rewritten(
    record,
    outgoing,
    joint.parts.map(() => ''),
    [],
  );
}

function rewritten(
  record: RequestRecord,
  { url, body }: Outgoing,
  texts: readonly string[],
  values: readonly string[],
): Final {
  const newUrl = writeUrl(record, url, texts);
  const newBody = newUrl === null ? writeTexts(record, url, body, texts) : body;
  if (newUrl === null && newBody === null) return { verdict: 'refuse' };
  const read = readTexts(record, newUrl ?? url, newBody);
  const same = read?.length === texts.length && read.every(({ text }, at) => text === texts[at]);
  if (!same || holdsAny(newUrl ?? url, newBody, values)) return { verdict: 'refuse' };
  return { verdict: 'replace', body: newBody, ...(newUrl === null ? {} : { url: newUrl }) };
}

/** Whether a request still holds one of these values anywhere, however it is encoded. */
function holdsAny(url: string, body: WireBody | null, values: readonly string[]): boolean {
  const looked = values.filter((value) => value.trim().length >= telling);
  if (looked.length === 0) return false;
  const forms = [url, bodyText(body)].flatMap(decodings);
  return forms.some((form) => looked.some((value) => form.includes(value)));
}

/** Everything a body says, as one text. */
export function bodyText(body: WireBody | null): string {
  if (!body) return '';
  if (body.kind === 'text') return body.text;
  if (body.kind === 'bytes') return bytesAsText(body.bytes);
  return body.fields.map(({ value, file }) => (file ? bytesAsText(value) : value)).join('\n');
}
