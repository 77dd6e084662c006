import { defineDetector } from '../../detector.ts';

export default defineDetector({
  id: 'jwt',
  title: 'Signed token',
  category: 'credentials',
  severity: 'high',
  patterns: [
    {
      regex:
        /(?<![\w-])eyJ[\w-]{10,2000}\.[\w-]{0,6000}\.[\w-]{16,1500}(?:\.[\w-]{16,6000}\.[\w-]{16,64})?(?![\w-])/y,
      at: { literals: ['eyj'] },
      confidence: 0.95,
      evidence: 'parts of a signed token',
    },
    {
      // Without its signature it signs nobody in, but says who somebody is.
      regex: /(?<![\w-])eyJ[\w-]{10,2000}\.eyJ[\w-]{12,6000}\.?(?![\w-])/y,
      at: { literals: ['eyj'] },
      confidence: 0.6,
      evidence: 'two parts',
    },
  ],
  validate: ({ value }) => {
    const header = decodeStart(value);
    return /^\{\s*"/.test(header) && /"(?:alg|typ|enc|kid)"\s*:/.test(header) ? undefined : false;
  },
  references: ['https://www.rfc-editor.org/rfc/rfc7519'],
  examples: {
    match: [
      `Bearer «${'eyJ'}hbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiI5OTM0NTciLCJuYW1lIjoiQW5uYSBCZXJnIn0.k5HibI_uLn_RTuPcaCNkaVaQH2y5q6GvJg8GPpGMRwQ»`,
      `cookie: s=«${'eyJ'}hbGciOiJSUzI1NiJ9.eyJpYXQiOjE3NDU1NjgwMDAsImlzcyI6IjQ3MTEifQ.575yx8xm5MslfY5ubiheyEd7P4zDL_ak6J0kGODKdinA»`,
    ],
    ignore: [
      [`${'eyJ'}hbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.incomplete`, 'no signature'],
      ['eyJAAAAAAAAAAAA.eyJBBBBBBBBBB.CCCCCCCCCCCCCCCCCCCC', 'the first part is no header'],
    ],
  },
});

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The first part of a base64url text, as far as a header reaches. */
function decodeStart(value: string): string {
  const [part = ''] = value.slice(0, 200).split('.');
  let out = '';
  let bits = 0;
  let held = 0;
  for (const char of part) {
    held = (held << 6) | alphabet.indexOf(char);
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    out += String.fromCharCode((held >> bits) & 255);
    held &= (1 << bits) - 1;
  }
  return out;
}
