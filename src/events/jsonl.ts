import { z } from '../policy/zod.ts';
import { canonicalJson } from './canonical-json.ts';
import { eventSchema } from './event.ts';
import { bodyHash, type Recorded } from './link.ts';

/** Version of the line format. */
const format = 1;

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const linkSchema = z.strictObject({
  chain: z.uuid(),
  seq: z.int().min(0),
  previous: hash.describe('The hash of the record before.'),
  hash: hash.describe('SHA-256 of `previous` and of the SHA-256 of the event’s RFC 8785 JSON.'),
});
const headSchema = z.strictObject({
  chain: z.uuid(),
  first: z.int().min(0).describe('The first `seq` in this file.'),
  seq: z.int().min(0).describe('The last one.'),
  hash,
  key: eventSchema.shape.chain.unwrap().unwrap().shape.key,
  signature: z.string().regex(/^[\w-]{86}$/),
});
export type SignedHead = z.output<typeof headSchema>;

const recordSchema = eventSchema.extend({ format: z.literal(format), link: linkSchema });
const stubSchema = z.strictObject({
  format: z.literal(format),
  stub: linkSchema.extend({ body: hash.describe('SHA-256 of the event’s RFC 8785 JSON.') }),
});
const trailerSchema = z.strictObject({
  format: z.literal(format),
  trailer: z.strictObject({
    at: z.iso.datetime(),
    lines: z.int().min(0).describe('Lines before this one.'),
    heads: z.array(headSchema).max(1000),
  }),
});

/** A line of an export, as JSON Schema and TypeScript know it. */
export const lineSchema = z.union([recordSchema, stubSchema, trailerSchema]);

export type Stub = z.output<typeof stubSchema>['stub'];
export type Trailer = z.output<typeof trailerSchema>['trailer'];

export type Line =
  | ({ readonly kind: 'record' } & Recorded & {
        /** Its SHA-256, worked out when asked for. */
        readonly body: () => string;
      })
  | { readonly kind: 'stub'; readonly stub: Stub }
  | { readonly kind: 'trailer'; readonly trailer: Trailer };

/** One line, without its end. */
export function toJsonLine({ event, link }: Recorded): string {
  return canonicalJson({ ...event, format, link });
}

/** What a filtered export keeps of a record that it leaves out. @param body its SHA-256 as written. */
export function toStubLine({ event, link }: Recorded, body = bodyHash(event)): string {
  return canonicalJson({ format, stub: { ...link, body } });
}

export function toTrailerLine(trailer: Trailer): string {
  return canonicalJson({ format, trailer });
}

/** What a head's signature is about: no field of the trailer can change without it. */
export function headStatement(
  { at, lines }: Pick<Trailer, 'at' | 'lines'>,
  { chain, first, seq, hash: last }: Omit<SignedHead, 'key' | 'signature'>,
): object {
  return { at, lines, chain, first, seq, hash: last };
}

/** What a checkpoint's signature is about. */
export function checkpointStatement(chain: string, through: number, last: string): object {
  return { chain, through, hash: last };
}

/**
 * The line as it was written; null if it is none, if this version does not know its format, or if it
 * is spelled otherwise than we would spell it: then somebody else wrote it.
 */
export function fromJsonLine(text: string): Line | null {
  const json = parse(text);
  if (json === null) return null;
  try {
    if (canonicalJson(json) !== text) return null;
  } catch {
    // Half a surrogate pair: no line of ours.
    return null;
  }
  return lineOf(json);
}

/** The line whoever spelled it: for figures, where nothing is proven anyway; much faster. */
export function readJsonLine(text: string): Line | null {
  const json = parse(text);
  return json && lineOf(json);
}

function parse(text: string): object | null {
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === 'object' ? json : null;
  } catch {
    return null;
  }
}

function lineOf(json: object): Line | null {
  if ('trailer' in json) {
    const { data } = trailerSchema.safeParse(json);
    return data ? { kind: 'trailer', trailer: data.trailer } : null;
  }
  if ('stub' in json) {
    const { data } = stubSchema.safeParse(json);
    return data ? { kind: 'stub', stub: data.stub } : null;
  }
  const { data } = recordSchema.safeParse(json);
  if (!data) return null;
  const { format: _, link, ...event } = data;
  // Hashed as it was written, without what a schema of today would fill in.
  const body = () => {
    const { format: _format, link: _link, ...written } = json as Record<string, unknown>;
    return bodyHash(written);
  };
  return { kind: 'record', event, link, body };
}
