import { readRegex } from '../glob-matcher.ts';
import { z } from '../zod.ts';
import * as part from './names.ts';

/** Valid where it can be read: it runs on one address, never on a text. */
const onAddress = (description: string) =>
  z
    .string()
    .min(1)
    .max(1024)
    .superRefine((source, context) => {
      if (readRegex(source, 'u') === null) {
        context.addIssue({
          code: 'custom',
          message: 'is not a regular expression (JavaScript, flag u)',
        });
      }
    })
    .describe(description);

const method = () =>
  z
    .string()
    .regex(/^[A-Z]{3,16}(?:\|[A-Z]{3,16}){0,4}$/, 'use POST, or several as POST|PUT')
    .describe('Upper case, several separated by `|`; `SEND` for a WebSocket frame.');

const selector = () => part.text(500);
/** A host, or `*.host` for what is below it. */
const host = () =>
  z
    .string()
    .regex(
      /^(?:\*\.)?[a-z0-9](?:[a-z0-9-]{0,62}\.)*[a-z0-9-]{1,63}$/,
      'use a lower-case host, or *.host for all below it',
    )
    .max(253);

const request = z.strictObject({
  transport: z
    .enum(['fetch', 'xhr', 'websocket', 'beacon', 'eventsource', 'navigation'])
    .describe('How the page sends it.'),
  method: method(),
  url: onAddress('A regular expression on the absolute address.'),
  decode: part
    .some(
      z
        .string()
        .max(200)
        .regex(/^[a-z][a-z0-9-]{0,31}(?::.{1,160})?$/, 'use a step such as json or form:NAME'),
      8,
    )
    .describe('Steps from the body to a tree, such as `json` or `form:NAME`.'),
  paths: z.array(part.text(200)).max(50).describe('Where the text stands: `messages[-1].text`.'),
  when: z
    .strictObject({
      path: part.text(200).describe('A path in the tree.'),
      equals: z.string().max(200).describe('The value it must have there.'),
    })
    .optional()
    .describe('Only messages of this kind, where an address carries several.'),
  rewriteSafe: z
    .enum(['likely', 'unknown', 'no'])
    .describe('`no`: signed, encrypted or binary; it is refused where it would be changed.'),
});

const siteSchema = z.strictObject({
  mode: z
    .enum(['on', 'observe', 'off'])
    .optional()
    .meta({ default: 'on' })
    .describe('`observe`: look and record, never stop. `off`: do nothing there.'),
  name: part.text(100).optional().describe('What people call a site of your own.'),
  hosts: part
    .some(host(), 50)
    .optional()
    .describe('Where a site of your own lives; `*.x` for what is below x. Not for described ones.'),
  composer: part
    .some(selector(), 20)
    .optional()
    .describe('CSS selectors of the field people write in, best first, instead of ours.'),
  send: part
    .some(selector(), 20)
    .optional()
    .describe('CSS selectors of what sends, best first, instead of ours.'),
  submit: part.some(request, 50).optional().describe('Requests that carry a message.'),
  preSubmit: part.some(request, 50).optional().describe('Requests that carry a draft.'),
  files: part
    .some(
      z.strictObject({
        method: method(),
        url: onAddress('A regular expression on the absolute address.'),
      }),
      50,
    )
    .optional()
    .describe('Requests that carry a file.'),
  conversation: onAddress(
    'A regular expression on the path; its first group names the conversation.',
  ).optional(),
});

/** By site id for described sites; by an id of one's own, with `hosts`, for others. */
export const sitesSchema = z.record(
  z.string().regex(/^[a-z0-9][a-z0-9.-]{0,252}$/, 'use a site id or a lower-case host'),
  siteSchema,
);
