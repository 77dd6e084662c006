import { z } from '../zod.ts';
import * as part from './names.ts';

const https = () => z.url({ protocol: /^https$/, error: 'use an https address' }).max(2000);

/** The public half of a key that `tidegate events keygen` makes; a private one has fields more. */
const publicJwk = z
  .strictObject({
    kty: z.enum(['EC', 'OKP']).describe('`EC` or `OKP`.'),
    crv: z.enum(['P-256', 'P-384', 'P-521', 'X25519']).describe('The curve.'),
    x: z
      .string()
      .regex(/^[\w-]{20,200}$/, 'use base64url')
      .describe('Base64url.'),
    y: z
      .string()
      .regex(/^[\w-]{20,200}$/, 'use base64url')
      .optional()
      .describe('For `EC`.'),
    d: z
      .never({ error: 'is the private half: give the public key, and keep this one to yourself' })
      .optional()
      .describe('Never here: it is the private half of a key.'),
    kid: part.text(200).optional().describe('The name of the key.'),
    alg: part.text(40).optional().describe('`ECDH-ES`, if said.'),
    use: z.literal('enc').optional().describe('`enc`, if said.'),
    key_ops: z.array(z.never()).optional().describe('Empty, if said.'),
    ext: z.boolean().optional().describe('Not looked at.'),
  })
  .refine(({ kty, y }) => (kty === 'EC') === (y !== undefined), {
    path: ['y'],
    message: 'belongs to a key of kind EC, and only to one',
  });

export const loggingSchema = z
  .strictObject({
    level: z
      .enum(['interrupts', 'findings'])
      .optional()
      .meta({ default: 'findings' })
      .describe('Record decisions that interrupt, or all with findings. Never the text.'),
    excerpt: z
      .enum(['none', 'masked', 'sealed'])
      .optional()
      .meta({ default: 'none' })
      .describe(
        'What of a finding is kept: nothing, its first and last characters, or at most 75 characters that only the owner of the key in `sealTo` can read.',
      ),
    sealTo: publicJwk.optional().describe('Public key (JWK) that excerpts are sealed to.'),
    retentionDays: z
      .int()
      .min(1)
      .max(3650)
      .optional()
      .meta({ default: 30 })
      .describe('Days after which a record is deleted from the browser.'),
    identity: z
      .enum(['none', 'pseudonym', 'label'])
      .optional()
      .meta({ default: 'none' })
      .describe(
        'Whose records they are: nobody’s, a lasting random name’s, or the label’s that managed settings give the device. All but `none` need `purpose`, `contact` and `noticeUrl`.',
      ),
    purpose: part.text(500).optional().describe('Why people can be told apart, in one sentence.'),
    contact: part.text(300).optional().describe('Whom people ask about their records.'),
    noticeUrl: https().optional().describe('Where people read what is recorded. https only.'),
  })
  .superRefine((logging, context) => {
    if (logging.excerpt === 'sealed' && !logging.sealTo) {
      context.addIssue({
        code: 'custom',
        path: ['sealTo'],
        message: 'is missing: sealed excerpts need a key to seal to',
      });
    }
    if (logging.sealTo && logging.excerpt !== 'sealed') {
      context.addIssue({
        code: 'custom',
        path: ['sealTo'],
        message: 'is only for `excerpt`: `sealed`',
      });
    }
    if ((logging.identity ?? 'none') === 'none') return;
    for (const need of ['purpose', 'contact', 'noticeUrl'] as const) {
      if (logging[need] === undefined) {
        context.addIssue({
          code: 'custom',
          path: [need],
          message: 'is missing: records that tell people apart need it',
        });
      }
    }
  });

export const forwardSchema = z.strictObject({
  url: https()
    .refine((url) => !URL.canParse(url) || new URL(url).username === '', {
      message: 'holds a name or password: credentials belong into managed settings',
    })
    .describe('The collector. https only; its token comes from managed settings, never from here.'),
  format: z
    .enum(['ndjson', 'otlp', 'ocsf'])
    .describe('Our own lines, OTLP/HTTP logs (JSON), or OCSF findings (JSON).'),
  batch: z
    .strictObject({
      events: z
        .int()
        .min(1)
        .max(1000)
        .optional()
        .meta({ default: 200 })
        .describe('At most so many events at once.'),
      bytes: z
        .int()
        .min(10_000)
        .max(5_000_000)
        .optional()
        .meta({ default: 500_000 })
        .describe('At most so many bytes at once.'),
      seconds: z
        .int()
        .min(30)
        .max(86_400)
        .optional()
        .meta({ default: 300 })
        .describe('At most so often, each browser with a jitter of its own.'),
    })
    .optional()
    .describe('How much goes at once, and how often.'),
});
