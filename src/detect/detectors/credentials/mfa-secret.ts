import { defineDetector } from '../../detector.ts';

export default defineDetector({
  id: 'mfa-secret',
  title: 'Second-factor secret',
  category: 'credentials',
  severity: 'high',
  patterns: [
    {
      regex:
        /otpauth(?:-migration)?:\/\/[^\s"'<>]{0,200}?(?:secret|data)=(?<value>[A-Za-z2-7%+/=]{12,400})/iy,
      at: { literals: ['otpauth'] },
      confidence: 0.97,
      evidence: 'address of a code generator',
    },
    {
      regex:
        /(?:totp|2fa|mfa|otp|authenticator)(?:[ _-](?:app|setup|manual|backup|base32)){0,2}(?:[ _-]?(?:secret|key|seed|code)){0,2}[ \t]{0,2}(?:[:=]|is)[ \t]{0,3}["'`]?(?<value>(?:[A-Z2-7]{4}[ -]){3,12}[A-Z2-7]{4}|[A-Z2-7]{16,64})(?![\w])/iy,
      at: { literals: ['totp', '2fa', 'mfa', 'otp', 'authenticator'] },
      confidence: 0.85,
      evidence: 'seed of a code generator',
    },
    {
      regex:
        /(?:recovery|backup|scratch|emergency|wiederherstellungs|notfall|récupération|recuperación|recupero)[ -]?(?:codes?|key|de secours)?[^\n]{0,60}[:\n]\s{0,6}(?<value>[a-z0-9]{4,10}(?:[- ][a-z0-9]{4,6}){0,6}(?:(?:[ \t]{0,2}\n|[,;] ?)(?:\d{1,2}[.)] |[-*•] )?[a-z0-9]{4,10}(?:[- ][a-z0-9]{4,6}){0,6}){2,20})/iy,
      at: {
        literals: [
          'recovery',
          'backup code',
          'scratch code',
          'emergency code',
          'wiederherstellungs',
          'notfallcode',
          'récupération',
          'recuperación',
          'recupero',
        ],
      },
      confidence: 0.85,
      evidence: 'list of recovery codes',
    },
  ],
  validate({ value, match }) {
    if (/^otpauth/i.test(match[0])) return /^(.)\1{5}/.test(value) ? 'documented' : undefined;
    if (/^(?:recov|backup|scratch|emerg|wieder|notf|récup|recup)/i.test(match[0]))
      return value.split(/[\n,;]/).every((code) => /\d/.test(code)) ? undefined : false;
    // The alphabet of base32: capitals and 2 to 7, never words.
    return /[2-7]/.test(value) && value === value.toUpperCase() ? undefined : false;
  },
  normalise: (value) => value.replace(/[\s-]/g, ''),
  references: ['https://github.com/google/google-authenticator/wiki/Key-Uri-Format'],
  examples: {
    match: [
      'otpauth://totp/Nordwind:anna?secret=«K7QZ2MXWB4TJ6DPA»&issuer=Nordwind',
      'my 2FA secret is «K7QZ 2MXW B4TJ 6DPA 3VYH»',
      'Recovery codes:\n«f7k2a-9qxm4\nt3w8z-p5d6n\nb4j9c-7hr2v»',
    ],
    ignore: [
      ['otpauth://totp/NAME?secret=SECRET', 'a form'],
      ['the 2FA code is sent by SMS', 'no seed'],
      ['recovery: 2024-05 2024-06 is on its way', 'months'],
    ],
  },
});
