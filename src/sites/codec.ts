import type { WireBody } from '../protocol/page.ts';
import { bytesToText, textToBytes } from './bytes-text.ts';
import { locateForm, locateQuery, type FormPair } from './form-text.ts';
import { locateEnvelopes, locatePacket, locatePieces } from './frames.ts';
import { locateJson, type JsonNode } from './json-text.ts';
import { membersNamed, select } from './paths.ts';
import { inOrder, rewrite, wholeText, type Region } from './region.ts';
import type { RequestRecord } from './site.ts';

/** One place of a request where the person's text stands, in the order they stand there. */
export interface TextSlot {
  readonly text: string;
}

/**
 * The texts of a request that a record describes. Empty when the body is as described but holds no
 * text; null when it cannot be read that way (malformed, binary, another shape).
 */
export function readTexts(
  record: RequestRecord,
  url: string,
  body: WireBody | null,
): TextSlot[] | null {
  return locate(record, url, body)?.slots.map(({ text }) => ({ text })) ?? null;
}

/**
 * Whether a message on a shared endpoint is the kind the record means (its `when`). What cannot be
 * read at all counts as meant: unreadable is a state to judge, not a way around.
 */
export function applies(record: RequestRecord, url: string, body: WireBody | null): boolean {
  return !record.when || (locate(record, url, body)?.isMeant ?? true);
}

/**
 * Whether nothing of such a request can be read, yet it is no submission by itself: a binary socket
 * that carries much else. Only text that the person is known to have written is looked for in it.
 */
export function isMixed({ decode }: RequestRecord): boolean {
  return decode[0] === 'scan';
}

/**
 * The body with these texts in the places that {@link readTexts} gave, one for each, and nothing
 * else changed byte for byte. Null when that cannot be done: `rewriteSafe` is `no`, the number of
 * texts differs, the text stands in the URL, or the bytes are not wholly UTF-8.
 */
export function writeTexts(
  record: RequestRecord,
  url: string,
  body: WireBody | null,
  texts: readonly string[],
): WireBody | null {
  const edited = edit(record, url, body, texts);
  if (!edited || !body || readsUrl(record)) return null;
  if (isFramed(record)) return unframed(body, edited.of(0));
  if (body.kind === 'text') return { kind: 'text', text: edited.of(0) };
  if (body.kind === 'bytes') {
    const exact = textToBytes(bytesToText(body.bytes)) === body.bytes;
    return exact ? { kind: 'bytes', bytes: textToBytes(edited.of(0)) } : null;
  }
  return {
    kind: 'form',
    fields: body.fields.map((field, at) =>
      field.file ? field : { ...field, value: edited.of(at) },
    ),
  };
}

/** As {@link writeTexts}, for a record whose text stands in the URL; null for any other. */
export function writeUrl(
  record: RequestRecord,
  url: string,
  texts: readonly string[],
): string | null {
  return readsUrl(record) ? (edit(record, url, null, texts)?.of(0) ?? null) : null;
}

function readsUrl(record: RequestRecord): boolean {
  return record.decode[0] === 'query';
}

/** Lengths are told in bytes, so that the body has to be read as such. */
function isFramed({ decode }: RequestRecord): boolean {
  return decode[0] === 'connect5';
}

function unframed(body: WireBody, bytes: string): WireBody | null {
  if (body.kind === 'bytes') return { kind: 'bytes', bytes };
  return body.kind === 'text' ? { kind: 'text', text: bytesToText(bytes) } : null;
}

function edit(
  record: RequestRecord,
  url: string,
  body: WireBody | null,
  texts: readonly string[],
): { of(root: number): string } | null {
  if (record.rewriteSafe === 'no') return null;
  const found = locate(record, url, body);
  if (!found || found.slots.length !== texts.length) return null;
  const edits = new Map(found.slots.map((slot, at) => [slot, texts[at] ?? '']));
  const written = found.roots.map((root) => rewrite(root, edits));
  if (written.includes(null)) return null;
  return { of: (root) => written[root] ?? '' };
}

interface Located {
  /** One for each field of a form, else one. */
  readonly roots: readonly Region[];
  readonly isMeant: boolean;
  readonly slots: readonly Region[];
}

function locate(record: RequestRecord, url: string, body: WireBody | null): Located | null {
  const roots = rootsOf(record, url, body);
  const first = roots && fieldsAsObject(body, roots);
  if (!first) return null;
  let nodes: readonly JsonNode[] = [first];
  for (const step of record.decode) {
    const next = nodes.map((node) => decodeStep(node, step));
    if (next.includes(null)) return null;
    nodes = next.flatMap((some) => some ?? []);
  }
  const { when } = record;
  const meant = when ? nodes.filter((tree) => has(tree, when)) : nodes;
  const slots = new Set<Region>();
  for (const path of record.paths) {
    for (const node of meant.flatMap((tree) => follow(tree, path))) {
      if (node.kind === 'string') slots.add(node.region);
    }
  }
  return { roots, isMeant: meant.length > 0, slots: inOrder(slots, roots) };
}

function has(tree: JsonNode, { path, equals }: NonNullable<RequestRecord['when']>): boolean {
  const values = equals.split('|');
  return select(tree, path).some(
    (node) => node.kind === 'string' && values.includes(node.region.text),
  );
}

/** A path, and after each `|` a step into what its strings hold: `json:PATH` or `form:NAME`. */
function follow(tree: JsonNode, path: string): readonly JsonNode[] {
  // Not inside brackets: there a bar separates values.
  const [first = '', ...steps] = path.split(/\|(?![^[]*\])/);
  return steps.reduce(
    (nodes: readonly JsonNode[], step) => {
      const inner = step.startsWith('json:') ? step.slice('json:'.length) : '$';
      const decoded = nodes.flatMap(
        (node) => decodeStep(node, step.startsWith('json:') ? 'json' : step) ?? [],
      );
      return decoded.flatMap((node) => select(node, inner));
    },
    select(tree, first),
  );
}

function rootsOf(record: RequestRecord, url: string, body: WireBody | null): Region[] | null {
  if (readsUrl(record)) return [wholeText(url)];
  if (!body) return null;
  if (isFramed(record) && body.kind !== 'form') {
    return [wholeText(body.kind === 'bytes' ? body.bytes : textToBytes(body.text))];
  }
  if (body.kind === 'text') return [wholeText(body.text)];
  if (body.kind === 'bytes') return [wholeText(bytesToText(body.bytes))];
  return body.fields.map(({ value, file }) => wholeText(file ? '' : value));
}

/** A form is an object of its fields from the start; anything else is one string to decode. */
function fieldsAsObject(body: WireBody | null, roots: readonly Region[]): JsonNode | null {
  if (body?.kind === 'form') {
    return asObject(body.fields.map(({ name }, at) => ({ name, value: roots[at]! })));
  }
  return roots[0] ? { kind: 'string', region: roots[0] } : null;
}

function asObject(pairs: readonly FormPair[]): JsonNode {
  return {
    kind: 'object',
    members: pairs.map(({ name, value }) => ({
      key: name,
      value: { kind: 'string', region: value },
    })),
  };
}

function asStrings(regions: readonly Region[] | null): readonly JsonNode[] | null {
  return regions && regions.map((region) => ({ kind: 'string', region }));
}

/** One step on one node. Null when the node is not what the step reads. */
function decodeStep(node: JsonNode, step: string): readonly JsonNode[] | null {
  const mark = step.indexOf(':');
  const [name, argument] = mark < 0 ? [step, ''] : [step.slice(0, mark), step.slice(mark + 1)];
  const text = node.kind === 'string' ? node.region : null;
  switch (name) {
    case 'json': {
      const tree = text && locateJson(text);
      return tree ? [tree] : null;
    }
    case 'query':
      return text && [asObject(locateQuery(text))];
    case 'split':
      return text && asStrings(locatePieces(text, argument));
    case 'strip':
      return text && asStrings([locatePacket(text)]);
    case 'connect5':
      return text && asStrings(locateEnvelopes(text));
    case 'at':
      return select(node, argument);
    case 'form':
    case 'multipart': {
      const fields = text && name === 'form' ? asObject(locateForm(text)) : node;
      return fields.kind === 'object' ? membersNamed(fields, argument) : null;
    }
    default:
      return null;
  }
}
